/* Holds a file open as a program does that shares it with nobody, until its input ends. */
#include <stdio.h>
#include <windows.h>

int main(int count, char **words) {
    HANDLE file = count < 2 ? INVALID_HANDLE_VALUE
                            : CreateFileA(words[1], GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE) return 1;
    puts("open");
    fflush(stdout);
    getchar();
    return 0;
}

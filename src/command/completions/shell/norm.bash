
# bash splits what is typed at the signs of COMP_WORDBREAKS; norm wants it whole,
# without the quotes and backslashes that the shell takes away.
_norm() {
    local whole=() at=0 number piece last
    for number in "${!COMP_WORDS[@]}"; do
        piece=${COMP_WORDS[number]}
        last=$(( ${#whole[@]} - 1 ))
        if (( last > 0 )) && [[ $piece == [@=:]* || ${whole[last]} == *[@=:] ]]; then
            whole[last]+=$piece
        else
            whole+=("$piece")
            (( last += 1 ))
        fi
        (( number == COMP_CWORD )) && at=$last
    done
    local typed=${whole[at]} prefix=""
    [[ $typed == "${COMP_WORDS[COMP_CWORD]}" && $typed != *[@=:] ]] || prefix=${typed%"${typed##*[@=:]}"}
    for number in "${!whole[@]}"; do
        piece=${whole[number]//\\/}
        piece=${piece#[\"\']}
        whole[number]=${piece%[\"\']}
    done
    local COMP_WORDS=("${whole[@]}") COMP_CWORD=$at
    _clap_complete_norm norm "${whole[at]}" "${whole[at-1]}"
    for number in "${!COMPREPLY[@]}"; do
        piece=${COMPREPLY[number]#"$prefix"}
        if [[ $typed != [\"\']* && $piece == *[[:space:]\'\"\\\$\&\;\(\)\<\>\|\*\?\#\`]* ]]; then
            printf -v piece %q "$piece"
        fi
        COMPREPLY[number]=$piece
    done
}
complete -o nospace -o bashdefault -F _norm norm

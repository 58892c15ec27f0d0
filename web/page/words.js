// Every word of the page itself, in Dutch and in English. What norm says of a file and
// what a norm asks come from norm, and are not here.

/** The languages, by how they call themselves. */
export const LANGUAGES = { nl: "Nederlands", en: "English" };

/** `{name}` is filled in by who says it. */
export const WORDS = {
  // The page as a whole
  title: ["Norm weerbare overheid: invullen", "Norm resilient government: fill in"],
  brand: ["Weerbare overheid", "Resilient government"],
  skip: ["Naar de inhoud", "Skip to the content"],
  language: ["Taal", "Language"],
  steps: ["Onderdelen", "Sections"],
  privacy: [
    "De code van deze pagina maakt geen verbinding. Wat u opslaat, staat waar u het opslaat.",
    "This page's code makes no connection. What you save is where you save it.",
  ],
  caution: [
    "Zet geen namen van personen en geen lopende zaken in uw antwoorden.",
    "Put no names of people and no casework in your answers.",
  ],
  nav_start: ["Begin", "Start"],
  nav_fill: ["Invullen", "Fill in"],
  nav_about: ["Gegevens", "Details"],
  nav_check: ["Nakijken", "Check"],
  nav_results: ["Verslag en delen", "Report and share"],
  nav_compare: ["Vorig en volgend jaar", "Last and next year"],
  nav_region: ["Regio en provincie", "Region and province"],

  // Where there is no WebAssembly
  blocked_title: ["Deze pagina kan hier niet werken", "This page cannot work here"],
  blocked_why: [
    "In deze browser staat WebAssembly uit. Zonder dat kan de pagina niet rekenen. Er is niets mis met uw bestand of uw computer.",
    "WebAssembly is switched off in this browser. Without it the page cannot calculate. Nothing is wrong with your file or your computer.",
  ],
  blocked_ask: [
    "Vraag uw beheerder om WebAssembly voor deze pagina toe te staan. In Edge en Chrome heet de instelling DefaultJavaScriptJitSetting, met uitzonderingen in JavaScriptJitAllowedForSites. In Edge kan ook “Beveilig uw surfen op internet” (EnhanceSecurityMode) de oorzaak zijn.",
    "Ask your administrator to allow WebAssembly for this page. In Edge and Chrome the setting is DefaultJavaScriptJitSetting, with exceptions in JavaScriptJitAllowedForSites. In Edge “Enhance your security on the web” (EnhanceSecurityMode) can be the cause too.",
  ],
  blocked_exe: [
    "Lukt dat niet, vraag dan om het programma norm.exe. Dat doet hetzelfde, zonder browser.",
    "If that is not possible, ask for the program norm.exe. It does the same, without a browser.",
  ],
  blocked_detail: ["Wat de browser zegt: {what}", "What the browser says: {what}"],
  not_started: ["De pagina kon niet starten", "The page could not start"],
  not_started_why: [
    "Het programma in deze pagina is niet compleet, of uw browser is te oud. Neem een recente Edge, Chrome of Firefox, en haal de pagina opnieuw bij wie haar uitdeelt.",
    "The program in this page is not complete, or your browser is too old. Use a recent Edge, Chrome or Firefox, and get the page again from who hands it out.",
  ],
  not_made: ["Dit lukt zo niet:", "This does not work like this:"],
  no_reason_given: ["het programma hield op zonder te zeggen waarom ({code})", "the program stopped without saying why ({code})"],
  broke_down: [
    "Er ging iets mis in de pagina zelf: {what}. Uw antwoorden zijn niet veranderd. Sla ze op en open de pagina opnieuw.",
    "Something went wrong in the page itself: {what}. Your answers were not changed. Save them and open the page again.",
  ],

  // The open file
  file: ["Open bestand", "Open file"],
  no_file: ["Er is nog geen bestand open.", "No file is open yet."],
  no_file_go: ["Begin een formulier of open uw antwoorden", "Start a form or open your answers"],
  unsaved: ["Nog niet opgeslagen", "Not saved yet"],
  saved: ["Opgeslagen", "Saved"],
  save: ["Opslaan", "Save"],
  saved_as: [
    "Opgeslagen als {name}. {total}",
    "Saved as {name}. {total}",
  ],
  downloaded: [
    "{name} staat bij uw downloads. Zet het bestand op een plek die van uw organisatie is. {total}",
    "{name} is in your downloads. Put the file in a place that belongs to your organisation. {total}",
  ],
  save_failed: [
    "Opslaan lukte niet: de browser mocht niet in dit bestand schrijven. Staat het ergens anders open? Uw antwoorden zijn er nog. Probeer het opnieuw, of bewaar een kopie.",
    "Saving failed: the browser could not write to this file. Is it open elsewhere? Your answers are still here. Try again, or keep a copy.",
  ],
  save_refused: ["Niet alles staat in het bestand. Kijk bij: {fields}.", "Not everything is in the file. Look at: {fields}."],
  left_out: ["Wat u typte kon niet in het bestand en is weg. Het ging om: {fields}.", "What you typed could not be in the file and is gone. It was: {fields}."],
  save_copy: ["Bewaar een kopie", "Keep a copy"],
  save_changed: [
    "Dit bestand is intussen door iemand anders veranderd. Er is niets overschreven. Bewaar een kopie en leg de twee naast elkaar.",
    "Somebody else has changed this file meanwhile. Nothing was written over. Keep a copy and put the two side by side.",
  ],
  reminder: [
    "U hebt al tien minuten niet opgeslagen. Sluit u de pagina, dan zijn uw laatste antwoorden weg.",
    "You have not saved for ten minutes. If you close the page, your latest answers are gone.",
  ],
  tell_total: ["Lees de stand", "Read the totals"],
  total_line: ["{answered} van {asked} beantwoord", "{answered} of {asked} answered"],
  total_none: [
    "De stand komt weer als de fouten in het bestand weg zijn.",
    "The totals come back when the mistakes in the file are gone.",
  ],
  replace_open: [
    "Uw antwoorden in {name} zijn nog niet opgeslagen. Wilt u verdergaan zonder op te slaan?",
    "Your answers in {name} are not saved yet. Do you want to go on without saving?",
  ],

  // Start
  start_title: ["Vul in hoe weerbaar uw organisatie is", "Fill in how resilient your organisation is"],
  start_lead: [
    "In drie stappen: begin of open een formulier, beantwoord de vragen per thema, en maak het verslag. U kunt altijd stoppen, opslaan en later verdergaan.",
    "In three steps: start or open a form, answer the questions theme by theme, and make the report. You can always stop, save and go on later.",
  ],
  new_title: ["Een nieuw formulier", "A new form"],
  new_norm: ["Norm", "Norm"],
  new_kind: ["Soort organisatie", "Kind of organisation"],
  new_name: ["Naam van de organisatie", "Name of the organisation"],
  new_date: ["Datum van de meting", "Date of the measurement"],
  new_date_hint: ["Alles wordt op deze dag bekeken.", "Everything is judged on this day."],
  new_label: ["Hoe heet deze meting?", "What is this measurement called?"],
  new_label_hint: ["Mag leeg blijven, bijvoorbeeld: 0-meting.", "May stay empty, for instance: baseline."],
  new_region: ["Regio", "Region"],
  new_region_hint: ["Mag leeg blijven.", "May stay empty."],
  new_go: ["Begin met invullen", "Start filling in"],
  choose: ["Kies…", "Choose…"],
  bad_date: ["Deze dag bestaat niet, of is nog niet af.", "This day does not exist, or is not complete."],
  needed: ["Vul dit in.", "Fill this in."],
  open_title: ["Verder met een bestand", "Go on with a file"],
  open_hint: [
    "Een antwoordenbestand (YAML of TOML), een werkboek van Excel of een CSV. Kies het, of sleep het hierheen.",
    "An answers file (YAML or TOML), an Excel workbook or a CSV. Choose it, or drag it here.",
  ],
  open_choose: ["Kies een bestand", "Choose a file"],
  open_one: ["Open één bestand tegelijk. Voor een map met bestanden is er “Regio en provincie”.", "Open one file at a time. For a folder of files there is “Region and province”."],
  open_too_large: ["{name} is te groot voor een antwoordenbestand.", "{name} is too large for an answers file."],
  open_refused: ["{name} kan niet geopend worden als antwoordenbestand.", "{name} cannot be opened as an answers file."],
  opened: ["{name} is open. {total}", "{name} is open. {total}"],
  opened_table: [
    "{name} is gelezen. Bij opslaan maakt de pagina een nieuwe {kind} met alle antwoorden.",
    "{name} was read. When you save, the page makes a new {kind} with all answers.",
  ],
  kind_xlsx: ["werkmap van Excel", "Excel workbook"],
  kind_csv: ["CSV", "CSV"],

  // Filling in
  fill_title: ["Thema {id}: {title}", "Theme {id}: {title}"],
  themes: ["Thema's", "Themes"],
  theme_progress: ["{answered} van {asked}", "{answered} of {asked}"],
  theme_progress_long: ["{answered} van {asked} beantwoord", "{answered} of {asked} answered"],
  theme_done: ["klaar", "done"],
  previous_theme: ["Vorig thema: {title}", "Previous theme: {title}"],
  next_theme: ["Volgend thema: {title}", "Next theme: {title}"],
  to_check: ["Alles gehad? Kijk na wat er nog mist", "All done? Check what is missing"],
  status_legend: ["Hoe staat het ervoor?", "How do things stand?"],
  note: ["Toelichting", "Explanation"],
  note_hint: ["Waarom is dit het antwoord? Nodig bij alles behalve “{met}”.", "Why is this the answer? Needed for everything but “{met}”."],
  owner: ["Eigenaar", "Owner"],
  owner_hint: ["Een functie of afdeling, nooit de naam van een persoon. Tussen meer dan één staat een puntkomma.", "A role or department, never the name of a person. A semicolon stands between more than one."],
  asked: ["Wat wordt er gevraagd?", "What is asked?"],
  asked_norm: ["De norm zelf noemt", "The norm itself names"],
  asked_footnote: ["Een voetnoot zegt wie of wat bedoeld is", "A footnote says who or what is meant"],
  asked_more: ["De toelichting bij de norm noemt (verduidelijkt, schrijft niets voor)", "The explanation names (clarifies, prescribes nothing)"],
  asked_often: ["Hoe vaak", "How often"],
  asked_when: ["Wanneer", "When"],
  asked_narrower: ["Past dit bij u?", "Does this fit you?"],
  asked_with: ["Samen met", "Together with"],
  asked_references: ["Wetten en handreikingen", "Laws and guides"],
  asked_sources: ["Bron", "Source"],
  asked_remark: ["Opmerking bij de bron", "Remark on the source"],
  asked_guidance: ["Uitleg", "Guidance"],
  asked_statement: ["De tekst van de norm", "The text of the norm"],
  any_of: ["één hiervan is genoeg", "one of these is enough"],
  last_year: ["Vorige keer ({label})", "Last time ({label})"],
  last_year_none: ["Toen niet beantwoord.", "Not answered then."],
  last_year_open: ["Leg de antwoorden van vorig jaar ernaast", "Put last year's answers beside these"],
  last_year_opened: ["De antwoorden uit {name} staan er nu naast.", "The answers of {name} are now beside these."],
  unconfirmed: ["Overgenomen van vorige keer en nog niet bevestigd.", "Carried over from last time and not confirmed yet."],
  confirm: ["Dit klopt nog", "This still holds"],
  elsewhere: ["Dit beantwoordt een andere organisatie voor u: {who}.", "Another organisation answers this for you: {who}."],
  locked: [
    "Er staan fouten in dit bestand. Los ze eerst op; daarna kunt u verder invullen.",
    "There are mistakes in this file. Mend them first; then you can go on filling in.",
  ],
  locked_go: ["Bekijk de fouten", "Look at the mistakes"],
  more: ["Meer", "More"],
  more_of: ["onderdelen, bewijs, acties, teksten", "parts, evidence, actions, texts"],
  more_filled: ["{count} ingevuld", "{count} filled in"],

  // Under “more”
  parts: ["Onderdelen", "Parts"],
  parts_hint: ["Niet verplicht. Helpt om te zien wat er nog mist; het antwoord hierboven verandert er niet door.", "Not required. It helps to see what is missing; the answer above does not change by it."],
  part_status: ["Antwoord op: {text}", "Answer to: {text}"],
  part_note: ["Toelichting bij: {text}", "Explanation of: {text}"],
  part_note_short: ["toelichting", "explanation"],
  part_none: ["geen antwoord", "no answer"],
  evidence: ["Bewijs", "Evidence"],
  evidence_hint: ["Waaruit blijkt het? Een besluit, een plan, een verslag.", "What shows it? A decision, a plan, a record."],
  evidence_from_list: ["Document uit uw lijst", "Document of your list"],
  evidence_new: ["Nog een bewijsstuk", "Another piece of evidence"],
  documents: ["Documenten", "Documents"],
  documents_hint: ["Zet hier een document waar u vaker naar verwijst. Bij een vraag kiest u het dan uit de lijst.", "Put a document here that you refer to more often. At a question you then choose it from the list."],
  documents_new: ["Nog een document", "Another document"],
  document_id: ["Kort woord", "Short word"],
  document_id_hint: ["Kleine letters, zonder spaties: apv", "Small letters, no blanks: apv"],
  item_title: ["Titel", "Title"],
  item_ref: ["Nummer of kenmerk", "Number or reference"],
  item_date: ["Datum", "Date"],
  item_review: ["Opnieuw bekijken op", "Review by"],
  add: ["Voeg toe", "Add"],
  remove: ["Haal weg", "Remove"],
  remove_this: ["Haal weg: {title}", "Remove: {title}"],
  actions: ["Acties", "Actions"],
  actions_hint: ["Wat gaat er gebeuren, wie doet het en wanneer is het klaar?", "What will happen, who does it and when is it done?"],
  action_new: ["Nog een actie", "Another action"],
  action_title: ["Actie", "Action"],
  action_owner: ["Wie (functie)", "Who (role)"],
  action_due: ["Klaar op", "Done by"],
  action_done: ["Gedaan", "Done"],
  action_public: ["Mag in de brief aan raad en inwoners", "May be in the letter to council and inhabitants"],
  last_done: ["Voor het laatst gedaan op", "Last done on"],
  last_done_hint: ["Voor iets dat steeds terugkeert.", "For something that comes back."],
  occasion: ["Kwam sinds de vorige meting niet voor", "Did not come up since the last measurement"],
  reassessed: ["Anders beoordeeld dan vorige keer", "Judged differently than last time"],
  reassessed_hint: ["Er veranderde niets, en toch is het antwoord anders: waarom?", "Nothing changed, and yet the answer differs: why?"],
  support: ["Hulp gevraagd", "Help wanted"],
  offer: ["Wat wij anderen kunnen bieden", "What we can offer others"],
  on_norm: ["Opmerking bij de norm", "Remark on the norm"],
  for_region: ["Dit gaat mee naar regio en provincie.", "This goes along to region and province."],
  public: ["Tekst voor raad en inwoners", "Text for council and inhabitants"],
  public_hint: ["Dit komt in de openbare brief.", "This is in the public letter."],
  private: ["Eigen aantekening", "Own remark"],
  private_hint: ["Wordt niet gedeeld, maar kan met de Woo worden opgevraagd.", "Is not shared, but can be requested under the law on open government."],
  texts: ["Teksten", "Texts"],
  dates: ["Wanneer", "When"],

  // Details
  about_title: ["Gegevens van deze meting", "Details of this measurement"],
  about_lead: ["Wie, wanneer en vastgesteld door wie. Dit staat boven elk verslag.", "Who, when and settled by whom. This stands above every report."],
  about_org: ["Organisatie", "Organisation"],
  about_measurement: ["Meting", "Measurement"],
  about_label: ["Naam van de meting", "Name of the measurement"],
  about_settled: ["Vastgesteld", "Settled"],
  about_settled_hint: ["Leeg betekent: concept.", "Empty means: draft."],
  settled_both: ["Vul in door wie én op welke dag het is vastgesteld. Is het nog een concept, maak dan alle vier leeg.", "Fill in by whom and on which day it was settled. If it still is a draft, empty all four."],
  settled_by: ["Door wie", "By whom"],
  settled_on: ["Op welke dag", "On which day"],
  settled_ref: ["Nummer van het besluit", "Number of the decision"],
  settled_roles: ["Welke functies", "Which roles"],
  settled_roles_hint: ["Geen namen. Met een puntkomma ertussen: burgemeester; gemeentesecretaris.", "No names. With a semicolon between them: burgemeester; gemeentesecretaris."],

  // Check
  check_title: ["Wat er nog mist en wat er niet klopt", "What is missing and what is not right"],
  check_total: ["De stand", "The totals"],
  check_missing: ["Nog te beantwoorden", "Still to answer"],
  check_missing_none: ["Alle vragen hebben een antwoord.", "All questions have an answer."],
  check_unconfirmed: ["Overgenomen en nog niet bevestigd", "Carried over and not confirmed"],
  check_errors: ["Fouten", "Mistakes"],
  check_warnings: ["Let op", "Mind"],
  check_problems_none: ["Er is niets mis met het bestand.", "Nothing is wrong with the file."],
  check_findings: ["Aandachtspunten", "Points of attention"],
  check_findings_hint: ["Dit zijn geen fouten, maar conclusies uit uw antwoorden.", "These are no mistakes, but conclusions from your answers."],
  to_about: ["naar de gegevens", "to the details"],
  place_line: ["regel {line}", "line {line}"],
  place_cell: ["cel {cell}", "cell {cell}"],
  mend_title: ["Verbeter het bestand als tekst", "Mend the file as text"],
  mend_hint: [
    "Met een fout erin kan de pagina de antwoorden niet veilig veranderen. Verbeter de regels die hierboven staan, en kijk het dan opnieuw na.",
    "With a mistake in it the page cannot change the answers safely. Mend the lines named above, and then check it again.",
  ],
  mend_label: ["De tekst van {name}", "The text of {name}"],
  mend_go: ["Kijk opnieuw na", "Check again"],
  mend_left: ["Nog {count} fouten.", "{count} mistakes left."],
  mend_one_left: ["Nog 1 fout.", "1 mistake left."],
  mend_done: ["Alle fouten zijn weg. U kunt verder invullen.", "All mistakes are gone. You can go on filling in."],
  mend_table: [
    "Verbeter deze cellen in uw rekenprogramma, sla het bestand op en open het hier opnieuw.",
    "Mend these cells in your spreadsheet program, save the file and open it here again.",
  ],

  // Results
  results_title: ["Verslag, brief en bestand om te delen", "Report, letter and file to share"],
  results_unsaved: [
    "Uw laatste antwoorden zijn nog niet opgeslagen. Het verslag noemt een vingerafdruk van het bestand: sla eerst op, dan hoort die bij wat u bewaart.",
    "Your latest answers are not saved yet. The report names a fingerprint of the file: save first, so that it belongs to what you keep.",
  ],
  results_errors: ["Eerst moeten de fouten uit het bestand. Daarna maakt de pagina het verslag.", "First the mistakes have to go out of the file. Then the page makes the report."],
  report: ["Verslag", "Report"],
  report_hint: ["Het hele beeld, met ontwikkelpunten, acties en aandachtspunten.", "The whole picture, with gaps, actions and points of attention."],
  letter: ["Brief voor raad en inwoners", "Letter for council and inhabitants"],
  letter_hint: ["Openbaar: hoeveel punten u haalt, uw openbare teksten en acties, nooit welke punten openstaan. Wat alleen u weet, staat er als [vul aan: …].", "Public: how many requirements you meet, your public texts and actions, never which are open. What only you know is marked [fill in: …]."],
  agenda: ["Agenda voor het gesprek", "Agenda for the conversation"],
  agenda_hint: ["Voor het eigen bestuur: vragen, geen oordelen. Intern: laat zwakke plekken zien.", "For the own board: questions, no verdicts. Internal: shows weak spots."],
  sign_off: ["Bladzijde om vast te stellen", "Page to settle"],
  sign_off_hint: ["De tekst van een besluit, met regels voor wie op papier tekent. Intern: laat zwakke plekken zien.", "The text of a decision, with lines for who signs on paper. Internal: shows weak spots."],
  share: ["Bestand voor regio of provincie", "File for region or province"],
  share_hint: ["Stuur dit, en niet uw eigen bestand. Toelichtingen, eigenaren, bewijs en acties blijven hier.", "Send this, and not your own file. Explanations, owners, evidence and actions stay here."],
  workbook: ["Werkboek voor Excel", "Workbook for Excel"],
  workbook_hint: ["Om collega's te laten invullen. Open het daarna hier weer.", "For colleagues to fill in. Open it here again afterwards."],
  workbook_private: ["Neem ook de eigen aantekeningen mee", "Take own remarks along too"],
  table: ["Tabel (CSV)", "Table (CSV)"],
  table_hint: ["Voor wie er zelf mee wil rekenen.", "For who wants to calculate with it."],
  text_file: ["Antwoordenbestand", "Answers file"],
  text_file_hint: ["Al uw antwoorden in één leesbaar bestand (YAML).", "All your answers in one readable file (YAML)."],
  for_whom: ["Voor wie?", "For whom?"],
  for_internal: ["De eigen organisatie", "The own organisation"],
  for_internal_hint: ["alles, laat zwakke plekken zien", "everything, shows weak spots"],
  for_region_name: ["De regio (RIEC en partners)", "The region (RIEC and partners)"],
  for_region_hint: ["antwoorden zonder toelichting", "answers without explanation"],
  for_province_name: ["De provincie", "The province"],
  for_province_hint: ["aantallen", "counts"],
  with_last_year: ["Vergelijk met {label}", "Compare with {label}"],
  view: ["Bekijk", "View"],
  view_what: ["Bekijk: {what}", "View: {what}"],
  keep_word: ["Bewaar als Word-document", "Keep as Word document"],
  keep_html: ["Bewaar als webpagina", "Keep as web page"],
  keep_markdown: ["Bewaar als tekst (Markdown)", "Keep as text (Markdown)"],
  keep_yaml: ["Bewaar (YAML)", "Keep (YAML)"],
  keep_xlsx: ["Bewaar als werkboek", "Keep as workbook"],
  keep_csv: ["Bewaar als CSV", "Keep as CSV"],
  keep_what: ["{keep}: {what}", "{keep}: {what}"],
  kept: ["{name} is bewaard.", "{name} was kept."],
  kept_download: ["{name} staat bij uw downloads.", "{name} is in your downloads."],
  print: ["Afdrukken", "Print"],
  shown: ["{what} staat hieronder.", "{what} is below."],
  leads_outside: ["Deze verwijzing gaat naar {url}. De pagina opent geen websites; neem het adres over in een nieuw tabblad.", "This reference goes to {url}. The page opens no websites; copy the address to a new tab."],

  // Last and next year
  compare_title: ["Vorig en volgend jaar", "Last and next year"],
  compare_with: ["Vergelijk met vorig jaar", "Compare with last year"],
  compare_hint: ["Open het bestand van de vorige meting. U ziet dan wat er veranderde, en bij elke vraag staat het oude antwoord ernaast.", "Open the file of the last measurement. You then see what changed, and at each question the old answer stands beside it."],
  compare_choose: ["Kies het bestand van vorig jaar", "Choose last year's file"],
  compare_close: ["Leg {name} weg", "Put {name} away"],
  compare_changes: ["Wat er veranderde", "What changed"],
  compare_none: ["Er is niets veranderd.", "Nothing changed."],
  compare_before: ["Toen", "Then"],
  compare_after: ["Nu", "Now"],
  compare_change: ["Verandering", "Change"],
  compare_point: ["Punt", "Requirement"],
  compare_themes: ["Per thema: hoeveel voldoet", "Per theme: how many are met"],
  compare_theme: ["Thema", "Theme"],
  compare_of: ["{met} van {applicable}", "{met} of {applicable}"],
  compare_reshaped: ["De norm zelf veranderde", "The norm itself changed"],
  next_title: ["Begin de meting van volgend jaar", "Start next year's measurement"],
  next_hint: [
    "Alle antwoorden gaan mee en staan op “nog te bevestigen”. De antwoorden van nu komen ernaast te staan.",
    "All answers go along and wait to be confirmed. The answers of now stand beside them.",
  ],
  next_date: ["Datum van de volgende meting", "Date of the next measurement"],
  next_go: ["Begin met {name} als vorig jaar", "Start with {name} as last year"],
  next_unsaved: ["Sla eerst de antwoorden van dit jaar op.", "Save this year's answers first."],

  // Region and province
  region_title: ["Het beeld over alle organisaties", "The picture over all organisations"],
  region_lead: [
    "Voor een RIEC of provincie. Kies de map met de bestanden die u kreeg, met norm.toml erbij als u die hebt. De bestanden blijven op uw computer.",
    "For a RIEC or province. Choose the folder of the files that you received, with norm.toml in it if you have one. The files stay on your computer.",
  ],
  region_choose: ["Kies een map", "Choose a folder"],
  region_drop: ["Of sleep de map hierheen.", "Or drag the folder here."],
  region_files: ["{count} bestanden", "{count} files"],
  region_one_file: ["1 bestand", "1 file"],
  region_of: ["{files} uit {name}", "{files} of {name}"],
  region_none: ["In deze map staan geen antwoordenbestanden.", "There are no answers files in this folder."],
  region_no_workspace: [
    "Er is geen norm.toml in deze map. Dan is niet bekend wie er nog ontbreekt.",
    "There is no norm.toml in this folder. So it is not known who is still missing.",
  ],
  region_seen: ["Wat wilt u zien?", "What do you want to see?"],
  region_submissions: ["Wie heeft wat gestuurd", "Who has sent what"],
  region_overview: ["Het beeld: waar is het meeste werk", "The picture: where is most to do"],
  region_exchange: ["Gevraagde hulp naast wat anderen aanbieden", "Help wanted beside what others offer"],
  region_norm: ["Norm", "Norm"],
  region_norm_all: ["Alle normen", "All norms"],
  region_csv: ["Alle antwoorden als tabel (CSV)", "All answers as a table (CSV)"],
  region_csv_hint: ["Eén regel per organisatie en punt. Alleen voor de regio, niet om openbaar te maken.", "One row per organisation and requirement. For the region only, not to be published."],
  region_problems: ["Niet alle bestanden zijn goed. Deze tellen niet mee:", "Not all files are fine. These are not counted:"],
};

let language = "nl";

/** The language in which the page speaks. */
export function spoken() {
  return language;
}

/** From now on in this language. */
export function speak(code) {
  if (!(code in LANGUAGES)) throw new RangeError(`no language ${code}`);
  language = code;
}

/** Words by their key, with what is to be filled in. */
export function say(key, values = {}) {
  const both = WORDS[key];
  if (!both) throw new RangeError(`no words for ${key}`);
  const text = both[Object.keys(LANGUAGES).indexOf(language)];
  return text.replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in values)) throw new RangeError(`${key} lacks ${name}`);
    return String(values[name]);
  });
}

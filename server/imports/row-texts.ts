import type { RowCode } from './problem.ts'

/** One sentence in each language. `%{name}` stands for a detail of the problem, as in the console's catalogue. */
export interface Sentence {
  readonly fr: string
  readonly en: string
}

/** What the command line says of a row or cell; the console has the same sentences in its own catalogue. */
export const ROW_SENTENCES: Readonly<Record<RowCode, Sentence>> = {
  'row-too-short': {
    fr: 'la ligne a %{found} cellules au lieu de %{expected} : un séparateur manque, les valeurs ne sont plus sous leur titre.',
    en: 'the row has %{found} cells instead of %{expected}: a separator is missing and values are no longer under their heading.',
  },
  'row-too-long': {
    fr: 'la ligne a %{found} cellules au lieu de %{expected} : un séparateur de trop, ou un texte sans guillemets, décale les valeurs.',
    en: 'the row has %{found} cells instead of %{expected}: an extra separator, or a text without quotes, shifts the values.',
  },
  'repeated-line': {
    fr: 'ligne identique à la ligne %{firstRow} (répétition n° %{occurrence}) : les deux sont comptées comme des aides distinctes.',
    en: 'same as row %{firstRow} (repetition no. %{occurrence}): both are counted, as separate awards.',
  },
  'cell-empty': { fr: 'la cellule est vide alors qu’elle est obligatoire.', en: 'the cell is empty but compulsory.' },
  'cell-error': {
    fr: 'la cellule contient une erreur du tableur (%{value}) au lieu d’une valeur.',
    en: 'the cell holds a spreadsheet error (%{value}) instead of a value.',
  },
  'cell-too-long': {
    fr: 'le texte compte %{length} caractères, plus que les %{limit} admis.',
    en: 'the text is %{length} characters long, more than the %{limit} accepted.',
  },
  'columns-disagree': {
    fr: 'deux colonnes donnent cette information (« %{first} » et « %{second} ») et ne disent pas la même chose.',
    en: 'two columns state this (“%{first}” and “%{second}”) and do not agree.',
  },
  'date-unreadable': {
    fr: '« %{value} » n’est pas une date (attendu : 2017-06-27 ou 27/06/2017).',
    en: '“%{value}” is not a date (expected: 2017-06-27 or 27/06/2017).',
  },
  'date-impossible': { fr: '« %{value} » : ce jour n’existe pas.', en: '“%{value}”: there is no such day.' },
  'date-month-first': {
    fr: '« %{value} » semble écrit à l’américaine, le mois avant le jour : à corriger dans le fichier.',
    en: '“%{value}” seems written the American way, month before day: correct it in the file.',
  },
  'date-implausible': { fr: '« %{value} » : date antérieure à 1950.', en: '“%{value}”: date before 1950.' },
  'date-in-future': { fr: '« %{value} » : date à venir, reprise telle quelle.', en: '“%{value}”: date in the future, kept as it is.' },
  'date-two-digit-year': {
    fr: '« %{value} » : année sur deux chiffres, lue comme %{date}.',
    en: '“%{value}”: two-figure year, read as %{date}.',
  },
  'date-from-serial': {
    fr: '« %{value} » est un numéro de jour de tableur, lu comme %{date}.',
    en: '“%{value}” is a spreadsheet day number, read as %{date}.',
  },
  'date-year-only': {
    fr: '« %{value} » ne donne que l’année : le 31 décembre est retenu.',
    en: '“%{value}” states the year only: 31 December is kept.',
  },
  'period-unreadable': {
    fr: '« %{value} » n’est ni une date ni une période (attendu : 2017-03-14/2018-03-14) : laissé de côté.',
    en: '“%{value}” is neither a date nor a period (expected: 2017-03-14/2018-03-14): left out.',
  },
  'period-reversed': {
    fr: '« %{value} » : la période finit avant de commencer : laissée de côté.',
    en: '“%{value}”: the period ends before it begins: left out.',
  },
  'amount-unreadable': { fr: '« %{value} » n’est pas un montant.', en: '“%{value}” is not an amount.' },
  'amount-negative': {
    fr: '« %{value} » : montant négatif. Un reversement ou une annulation n’est pas une aide attribuée.',
    en: '“%{value}”: negative amount. A recovery or a cancellation is not an award.',
  },
  'amount-ambiguous': {
    fr: '« %{value} » : le signe sépare-t-il des milliers ou des décimales ? Écrire 1234 ou 1,23.',
    en: '“%{value}”: does the sign separate thousands or decimals? Write 1234 or 1.23.',
  },
  'amount-scientific': {
    fr: '« %{value} » : le tableur a abrégé le montant, des chiffres sont peut-être perdus. Mettre la colonne au format nombre.',
    en: '“%{value}”: the spreadsheet shortened the amount and figures may be lost. Set the column to a number format.',
  },
  'amount-too-large': { fr: '« %{value} » : montant hors limites.', en: '“%{value}”: amount out of bounds.' },
  'amount-rounded': {
    fr: '« %{value} » a plus de deux décimales : arrondi à %{amount} EUR.',
    en: '“%{value}” has more than two decimals: rounded to EUR %{amount}.',
  },
  'amount-zero': { fr: 'montant nul, repris tel quel.', en: 'zero amount, kept as it is.' },
  'share-from-percent': {
    fr: '« %{value} » lu comme un pourcentage : %{percent} %.',
    en: '“%{value}” read as a percentage: %{percent} %.',
  },
  'share-unreadable': {
    fr: '« %{value} » n’est pas une part entre 0,01 et 1 : laissé de côté, l’aide compte en entier.',
    en: '“%{value}” is not a share from 0.01 to 1: left out, the award counts in full.',
  },
  'siret-rounded': {
    fr: '« %{value} » : SIRET arrondi par un tableur, ses derniers chiffres sont devenus des zéros : laissé de côté.',
    en: '“%{value}”: SIRET rounded by a spreadsheet, its last figures became zeros: left out.',
  },
  'siret-rounded-siren-kept': {
    fr: '« %{value} » : SIRET arrondi par un tableur, ses derniers chiffres sont devenus des zéros : seul le SIREN %{siren} est retenu.',
    en: '“%{value}”: SIRET rounded by a spreadsheet, its last figures became zeros: only the SIREN %{siren} is kept.',
  },
  'siret-scientific': {
    fr: '« %{value} » : le tableur a abrégé le SIRET et perdu ses chiffres. Mettre la colonne au format texte.',
    en: '“%{value}”: the spreadsheet shortened the SIRET and lost its figures. Set the column to text.',
  },
  'siret-decimals-removed': {
    fr: '« %{value} » : SIRET traité comme un nombre par un tableur, rétabli en %{siret}.',
    en: '“%{value}”: SIRET treated as a number by a spreadsheet, restored to %{siret}.',
  },
  'siret-zeros-restored': {
    fr: '« %{value} » : un tableur a ôté les zéros du début, rétabli en %{siret}.',
    en: '“%{value}”: a spreadsheet removed the first zeros, restored to %{siret}.',
  },
  'siret-is-siren': {
    fr: '« %{value} » est un SIREN (9 chiffres) et non un SIRET (14) : retenu comme SIREN %{siren}.',
    en: '“%{value}” is a SIREN (9 figures), not a SIRET (14): kept as SIREN %{siren}.',
  },
  'siret-is-rna': { fr: '%{rna} est un numéro RNA, retenu comme tel.', en: '%{rna} is an RNA number, kept as such.' },
  'siret-wrong': {
    fr: '« %{value} » : ce SIRET n’existe pas (clé de contrôle fausse) : laissé de côté.',
    en: '“%{value}”: there is no such SIRET (wrong check digit): left out.',
  },
  'siret-wrong-siren-kept': {
    fr: '« %{value} » : ce SIRET n’existe pas (clé de contrôle fausse) : seul le SIREN %{siren} est retenu.',
    en: '“%{value}”: there is no such SIRET (wrong check digit): only the SIREN %{siren} is kept.',
  },
  'siret-wrong-length': {
    fr: '« %{value} » a %{length} chiffres, un SIRET en a 14 : laissé de côté.',
    en: '“%{value}” has %{length} figures, a SIRET has 14: left out.',
  },
  'siret-not-a-number': { fr: '« %{value} » n’est pas un SIRET : laissé de côté.', en: '“%{value}” is not a SIRET: left out.' },
  'siren-differs': {
    fr: 'le SIREN %{siren} n’est pas celui du SIRET %{siret}.',
    en: 'the SIREN %{siren} is not the one of the SIRET %{siret}.',
  },
  'rna-malformed': {
    fr: '« %{value} » n’est pas un numéro RNA (W et 9 chiffres) : laissé de côté.',
    en: '“%{value}” is not an RNA number (W and 9 figures): left out.',
  },
  'beneficiary-unidentified': {
    fr: 'ni SIRET, ni SIREN, ni RNA : l’aide ne pourra pas être rapprochée du bénéficiaire.',
    en: 'no SIRET, SIREN or RNA: the award cannot be matched to its beneficiary.',
  },
  'nature-unreadable': {
    fr: '« %{value} » n’est ni « aide en numéraire » ni « aide en nature » : laissé de côté.',
    en: '“%{value}” is neither “aide en numéraire” nor “aide en nature”: left out.',
  },
  'yes-no-unreadable': { fr: '« %{value} » n’est ni oui ni non : laissé de côté.', en: '“%{value}” is neither yes nor no: left out.' },
  'naf-unreadable': {
    fr: '« %{value} » n’est pas un code APE (exemple : 62.02A) : laissé de côté.',
    en: '“%{value}” is not an APE code (example: 62.02A): left out.',
  },
  'state-unreadable': {
    fr: '« %{value} » ne dit pas si l’établissement est ouvert : tenu pour ouvert.',
    en: '“%{value}” does not say whether the establishment is open: taken as open.',
  },
  'postal-code-unreadable': {
    fr: '« %{value} » n’est pas un code postal : laissé de côté.',
    en: '“%{value}” is not a post code: left out.',
  },
  'commune-code-unreadable': {
    fr: '« %{value} » n’est pas un code commune : laissé de côté.',
    en: '“%{value}” is not a commune code: left out.',
  },
  'departement-unreadable': {
    fr: '« %{value} » n’est pas un département : laissé de côté.',
    en: '“%{value}” is not a département: left out.',
  },
  'organisation-twice': {
    fr: 'établissement déjà cité ligne %{firstRow} : compté une fois.',
    en: 'establishment already listed in row %{firstRow}: counted once.',
  },
}

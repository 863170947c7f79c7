/** Invented organisations. Their SIRENs begin with 000, which is given to nobody; the check digits are right. */
export interface DemonstrationOrganisation {
  readonly siren: string
  readonly name: string
  readonly kind: 'firm' | 'consultancy' | 'chamber' | 'cluster-association' | 'association'
  readonly naf: string
  readonly address: string
  readonly postalCode: string
  readonly communeCode: string
  readonly commune: string
  readonly departement: string
  readonly headcount: string
  readonly turnover: string
  readonly balanceSheet: string
}

const firm = (
  siren: string,
  name: string,
  naf: string,
  place: readonly [postalCode: string, communeCode: string, commune: string, departement: string],
  figures: readonly [headcount: string, turnover: string, balanceSheet: string],
  kind: DemonstrationOrganisation['kind'] = 'firm',
): DemonstrationOrganisation => ({
  siren,
  name,
  kind,
  naf,
  address: '12 rue de la Démonstration',
  postalCode: place[0],
  communeCode: place[1],
  commune: place[2],
  departement: place[3],
  headcount: figures[0],
  turnover: figures[1],
  balanceSheet: figures[2],
})

const RENNES = ['35000', '35238', 'Rennes', '35'] as const
const BREST = ['29200', '29019', 'Brest', '29'] as const
const LORIENT = ['56100', '56121', 'Lorient', '56'] as const
const SAINT_BRIEUC = ['22000', '22278', 'Saint-Brieuc', '22'] as const
const VITRE = ['35500', '35360', 'Vitré', '35'] as const
const QUIMPER = ['29000', '29232', 'Quimper', '29'] as const

export const DEMONSTRATION_FIRMS: readonly DemonstrationOrganisation[] = [
  firm('000100016', 'Menuiserie Guillou', '43.32A', RENNES, ['8', '940000.00', '410000.00']),
  firm('000100024', 'Biscuiterie des Abers', '10.72Z', BREST, ['34', '4200000.00', '2600000.00']),
  firm('000100032', 'Atelier Naval du Blavet', '33.15Z', LORIENT, ['61', '9800000.00', '7400000.00']),
  firm('000100040', 'Mécanique de Précision Vitréenne', '25.62B', VITRE, ['112', '18500000.00', '14200000.00']),
  firm('000100057', 'Textile Armor', '13.96Z', SAINT_BRIEUC, ['19', '2300000.00', '1500000.00']),
  firm('000100065', 'Cidrerie de Cornouaille', '11.03Z', QUIMPER, ['12', '1750000.00', '1200000.00']),
  firm('000100073', 'Imprimerie du Couesnon', '18.12Z', VITRE, ['27', '3100000.00', '1900000.00']),
  firm('000100081', 'Plastiques du Trégor', '22.29A', SAINT_BRIEUC, ['88', '15600000.00', '11100000.00']),
  firm('000100099', 'Conserverie de la Laïta', '10.20Z', LORIENT, ['140', '27400000.00', '19800000.00']),
  firm('000100107', 'Ébénisterie Kervella', '31.09B', BREST, ['5', '520000.00', '300000.00']),
]

export const DEMONSTRATION_CONSULTANCIES: readonly DemonstrationOrganisation[] = [
  firm('000200014', 'Cap Conseil Ouest', '70.22Z', RENNES, ['6', '780000.00', '350000.00'], 'consultancy'),
  firm('000200022', 'Numérique et Méthodes', '70.22Z', BREST, ['11', '1400000.00', '700000.00'], 'consultancy'),
  firm('000200030', 'Ouest Export Conseil', '70.22Z', LORIENT, ['4', '420000.00', '190000.00'], 'consultancy'),
  firm('000200048', 'Organisation et Talents', '70.22Z', QUIMPER, ['3', '310000.00', '120000.00'], 'consultancy'),
  firm('000200055', 'Éco Conseil Armor', '70.22Z', SAINT_BRIEUC, ['2', '180000.00', '80000.00'], 'consultancy'),
  firm('000200063', 'Veille et Stratégie', '70.22Z', VITRE, ['2', '160000.00', '70000.00'], 'consultancy'),
  firm('000200071', 'Fabrique Numérique du Trégor', '70.22Z', SAINT_BRIEUC, ['5', '520000.00', '210000.00'], 'consultancy'),
]

/** The first establishment of a SIREN: NIC 0001 and its check digit (Luhn over the 14 digits). */
export function siretOf(siren: string): string {
  for (let digit = 0; digit < 10; digit += 1) {
    const siret = `${siren}0001${digit}`
    const sum = [...siret].reverse().reduce((total, figure, index) => {
      const weighted = index % 2 === 1 ? Number(figure) * 2 : Number(figure)
      return total + (weighted > 9 ? weighted - 9 : weighted)
    }, 0)
    if (sum % 10 === 0) return siret
  }
  throw new Error('no check digit')
}

/** Its legal form by the nomenclature of INSEE; one of the firms is a sole trader, whose name open data withhold. */
export const legalFormOf = ({ kind, siren }: DemonstrationOrganisation): string => {
  if (siren === SOLE_TRADER) return '1000 Entrepreneur individuel'
  return LEGAL_FORMS[kind]
}
const SOLE_TRADER = '000100107'
const LEGAL_FORMS: Readonly<Record<DemonstrationOrganisation['kind'], string>> = {
  firm: '5710 SAS',
  consultancy: '5499 SARL',
  chamber: '7382 Chambre de commerce et d’industrie',
  'cluster-association': '9220 Association déclarée',
  association: '9220 Association déclarée',
}

/** What the door of a person asks of an organisation, its SIRET aside. */
export const identityOf = (organisation: DemonstrationOrganisation) => {
  const { name, kind, naf, address, postalCode, communeCode, commune, departement } = organisation
  return {
    ...{ name, kind, legalForm: legalFormOf(organisation), nafCode: naf, addressLine: address },
    ...{ postalCode, communeCode, communeName: commune, departement },
  }
}

/** An invented SIREN: the series, the place in it on four digits, and the Luhn check digit. 0001 to 0005 are given to nobody. */
export function inventedSiren(series: '0003' | '0004' | '0005', place: number): string {
  const start = `${series}${String(place).padStart(4, '0')}`
  const sum = [...start].reduce((total, figure, at) => {
    const weighted = at % 2 === 1 ? Number(figure) * 2 : Number(figure)
    return total + (weighted > 9 ? weighted - 9 : weighted)
  }, 0)
  return `${start}${(10 - (sum % 10)) % 10}`
}

/** Places of the invented funder, one and another of each département. */
export const DEMONSTRATION_PLACES = [RENNES, BREST, LORIENT, SAINT_BRIEUC, VITRE, QUIMPER] as const

export const invented = firm

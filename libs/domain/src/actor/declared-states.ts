/**
 * The state an organisation declares as its own: seat of a company, state of a ministry or an armed force.
 * Only organisations of one state stand here. Alliances, joint bodies and joint ventures belong to none;
 * neither does an organisation that is missing: it stays an actor without a state.
 */
const ORGANISATIONS_BY_STATE: Readonly<Record<string, string>> = {
  ARE: 'edge-group tawazun uae-mod calidus',
  BRA: 'embraer avibras',
  CHN: 'norinco catic avic poly-technologies casc',
  DEU: 'rheinmetall kmw hensoldt diehl-defence tkms thyssenkrupp-marine-systems',
  ESP: 'indra navantia',
  FRA: 'dassault dassault-aviation thales naval-group nexter safran arquus dga french-mod',
  GBR: 'bae-systems babcock rolls-royce uk-mod',
  IND: 'hal bharat-electronics drdo tata-advanced-systems indian-mod',
  ISR: 'elbit-systems elbit elbit-imaging iai israel-aerospace-industries elta elta-systems rafael imi iwi israel-mod israel-mfa sibat idf iaf israeli-navy bluebird bluebird-aero-systems aeronautics uvision plasan soltam imagesat nso-group mossad shin-bet knesset',
  ITA: 'leonardo fincantieri beretta oto-melara',
  KOR: 'hanwha hanwha-aerospace kai lig-nex1 hyundai-rotem',
  MAR: 'far royal-armed-forces morocco-mod morocco-mfa royal-moroccan-air-force royal-moroccan-navy royal-moroccan-army dgst dged pjd',
  NOR: 'kongsberg nammo',
  POL: 'pgz polish-mod',
  RUS: 'rosoboronexport sukhoi almaz-antey rostec russian-mod',
  SWE: 'saab bofors',
  TUR: 'baykar aselsan tai tusas roketsan stm otokar bmc turkish-mod',
  UKR: 'ukroboronprom antonov ukrainian-mod',
  USA: 'lockheed-martin boeing raytheon rtx general-dynamics northrop-grumman l3harris general-atomics textron bell sikorsky us-state-department us-dod us-mod pentagon dsca africom us-congress',
};

const STATE_OF_ORGANISATION: ReadonlyMap<string, string> = new Map(
  Object.entries(ORGANISATIONS_BY_STATE).flatMap(([state, names]) =>
    names.split(' ').map((name): [string, string] => [`org:${name}`, state]),
  ),
);

/** The words of their names, for whoever must tell a thing from its maker. */
export const organisationWords: ReadonlySet<string> = new Set(
  Object.values(ORGANISATIONS_BY_STATE).flatMap((names) => names.split(/[ -]/).filter((word) => word.length > 2)),
);

/** The declared state of `org:<name>`; null when it declares none or isn't known. */
export function declaredStateOf(organisation: string): string | null {
  return STATE_OF_ORGANISATION.get(organisation) ?? null;
}

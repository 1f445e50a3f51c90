/**
 * The state an organisation declares as its own: seat of a company, state of a ministry or an armed force.
 * Only organisations of one state stand here. Alliances, joint bodies and joint ventures belong to none;
 * neither does an organisation that is missing: it stays an actor without a state.
 */
const ORGANISATIONS_BY_STATE: Readonly<Record<string, string>> = {
  ARE: 'adsb calidus edge edge-group emirates-airline etihad tawazun uae-mod',
  ARG: 'fadea',
  AUS: 'adf asc austal droneshield eos thales-australia',
  AUT: 'glock schiebel steyr',
  BEL: 'fn-herstal john-cockerill',
  BGR: 'arsenal-bg',
  BLR: 'belspetsvneshtechnika',
  BRA: 'avibras embraer taurus',
  CAN: 'bombardier cae irving rcaf roshel viking-air',
  CHE: 'armasuisse destinus mowag pilatus ruag',
  CHL: 'asmar enaer',
  CHN: `
    air-china avic casc catic chengdu-aircraft china-eastern china-southern comac csoc cssc huawei norinco pla
    poly-technologies`,
  COL: 'cotecmar',
  CZE: 'aero-vodochody czechoslovak-group czg',
  DEU: `
    baainbw blohm-voss bundestag bundeswehr diehl diehl-defence grob hdw heckler-koch helsing hensoldt kmw luerssen
    lufthansa ohb quantum-systems rheinmetall siemens thyssenkrupp-marine-systems tkms`,
  DNK: 'rdaf terma',
  EGY: 'aoi',
  ESP: 'expal gd-european-land-systems indra navantia santa-barbara',
  EST: 'frankenburg milrem threod',
  ETH: 'ethiopian-airlines',
  FIN: 'patria sako',
  FRA: `
    alstom arquus dassault dassault-aviation delair dga edf eurenco framatome french-mod naval-group nexter parrot
    safran thales totalenergies`,
  GBR: 'babcock bae-systems british-army dearman qinetiq raf rolls-royce royal-navy supacat uk-mod',
  GRC: 'hellenic-navy intracom',
  IDN: 'pt-dirgantara pt-pal pt-pindad tni',
  IND: `
    adani-defence air-india bharat-dynamics bharat-electronics cochin-shipyard drdo goa-shipyard grse hal indian-mod
    indigo kalyani larsen-toubro mahindra mazagon-dock solar-industries tata tata-advanced-systems`,
  IRL: 'aer-lingus ryanair',
  IRN: 'hesa irgc',
  ISR: `
    aeronautics bluebird bluebird-aero-systems elbit elbit-imaging elbit-systems elta elta-systems iaf iai idf imagesat
    imi israel-aerospace-industries israel-air-force israel-mfa israel-mod israel-shipyards israeli-navy iwi knesset
    mossad nso nso-group plasan rafael shin-bet sibat smartshooter soltam tomer uvision`,
  ITA: 'beretta eni fincantieri iveco leonardo oto-melara piaggio',
  JOR: 'kadbb rjaf',
  JPN: 'jsdf kawasaki-heavy mitsubishi-electric mitsubishi-heavy shinmaywa',
  KEN: 'kenya-defence-forces',
  KOR: 'dapa hanwha hanwha-aerospace hanwha-ocean hyundai-heavy hyundai-rotem kai khnp lig-nex1 poongsan rokaf',
  LVA: 'origin-robotics',
  MAR: `
    dged dgst far morocco-mfa morocco-mod ocp oncf pjd royal-air-maroc royal-armed-forces royal-moroccan-air-force
    royal-moroccan-armed-forces royal-moroccan-army royal-moroccan-navy`,
  MYS: 'boustead rmaf tudm',
  NGA: 'proforce',
  NLD: 'damen rnlaf',
  NOR: 'kongsberg nammo rnoaf',
  PAK: 'hit-taxila pakistan-aeronautical-complex',
  PER: 'sima',
  PHL: 'afp',
  POL: 'huta-stalowa-wola mesko pgz polish-mod pzl-mielec wb-group',
  PRT: 'ogma tekever',
  QAT: 'barzan qatar-airways qatarenergy',
  ROU: 'romarm',
  RUS: `
    aeroflot almaz-antey gazprom kalashnikov rosatom rosoboronexport rostec russian-helicopters russian-mod sukhoi uac
    uralvagonzavod`,
  SAU: 'aramco gami rsaf sami',
  SGP: 'rsaf-sgp singapore-airlines st-engineering',
  SRB: 'yugoimport',
  SVK: 'konstrukta',
  SWE: 'bae-hagglunds bofors fmv saab scania volvo',
  THA: 'rtaf',
  TUR: `
    aselsan asfat baykar bmc dearsan fnss havelsan mke nurol-makina otokar roketsan stm tai turkish-airlines turkish-mod
    tusas`,
  TWN: 'aidc ncsist',
  UGA: 'updf',
  UKR: 'antonov ukrainian-mod ukroboronprom',
  USA: `
    aerovironment africom am-general anduril beechcraft bell boeing cessna collins-aerospace darpa dsca general-atomics
    general-dynamics general-electric gulfstream honeywell huntington-ingalls kratos l3harris leidos lockheed-martin
    northrop-grumman oshkosh palantir pentagon pratt-whitney raytheon rtx saic shield-ai sierra-nevada sikorsky spacex
    textron us-air-force us-army us-congress us-dod us-marine-corps us-mod us-navy us-space-force us-state-department
    westinghouse`,
  VNM: 'viettel',
  ZAF: 'denel milkor paramount sandf',
};

const STATE_OF_ORGANISATION: ReadonlyMap<string, string> = new Map(
  Object.entries(ORGANISATIONS_BY_STATE).flatMap(([state, names]) =>
    names.trim().split(/\s+/).map((name): [string, string] => [`org:${name}`, state]),
  ),
);

/** Makers whose name is also what they make is called. */
const ALSO_PRODUCTS: readonly string[] = ['taurus', 'kalashnikov', 'antonov', 'patria'];

/** The words of their names, for whoever must tell a thing from its maker. */
export const organisationWords: ReadonlySet<string> = new Set(
  Object.values(ORGANISATIONS_BY_STATE).flatMap((names) => names.split(/[\s-]+/).filter((word) => word.length > 2 && !ALSO_PRODUCTS.includes(word))),
);

/** The declared state of `org:<name>`; null when it declares none or isn't known. */
export function declaredStateOf(organisation: string): string | null {
  return STATE_OF_ORGANISATION.get(organisation) ?? null;
}

/** Towns that are no capitals, by state: whose money is meant where only the town is named. Source: common knowledge. */
const rows = `
NZL|Auckland,Christchurch
AUS|Sydney,Melbourne,Brisbane,Perth,Adelaide
CAN|Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg
ARE|Dubai,Sharjah,Ajman,Fujairah
MAR|Casablanca,Tangier,Marrakesh,Marrakech,Fez,Agadir
PAK|Lahore,Karachi,Peshawar,Rawalpindi
IND|Mumbai,Delhi,Kolkata,Chennai,Bengaluru,Bangalore,Hyderabad
TUR|Istanbul,Izmir,Antalya
SAU|Jeddah,Dammam,Mecca
CHE|Zurich,Geneva,Basel,Lausanne
SWE|Gothenburg,Malmo,Uppsala
NOR|Bergen,Trondheim,Stavanger
DNK|Aarhus,Odense,Aalborg
CZE|Brno,Ostrava,Plzen
EGY|Alexandria,Suez
SYR|Aleppo,Homs
IRQ|Basra,Mosul,Erbil
LBY|Benghazi,Misrata
DZA|Oran,Constantine
TUN|Sfax
KEN|Mombasa,Kisumu
CIV|Abidjan
CMR|Douala
COD|Lubumbashi,Goma
PHL|Cebu,Davao
MEX|Guadalajara,Monterrey,Tijuana
COL|Medellin,Cali,Barranquilla
ARG|Rosario,Mendoza
CHL|Valparaiso,Antofagasta
IRN|Mashhad,Isfahan,Shiraz,Tabriz
YEM|Aden,Taiz
SRB|Novi Sad
HKG|Kowloon
LKA|Kandy
JPN|Osaka,Nagoya
CHN|Shanghai,Shenzhen,Guangzhou
KOR|Busan,Incheon
`;

/** State of each town, by its name as written. */
export const cityStates: ReadonlyMap<string, string> = new Map(rows.trim().split('\n').flatMap((row) => {
  const [state = '', names = ''] = row.split('|');
  return names.split(',').map((name): [string, string] => [name, state]);
}));

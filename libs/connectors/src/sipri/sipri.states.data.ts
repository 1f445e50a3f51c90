/**
 * Names of states and of territories with a code of their own, as vintages of the register write them; ISO 3166-1
 * alpha-3, XKX for Kosovo. Western Sahara is ESH and nobody's part. States that are no more have no code: see `FORMER_STATES`.
 */
const NAMES_BY_CODE = `
ABW Aruba
AFG Afghanistan
AGO Angola
ALB Albania
AND Andorra
ARE UAE|United Arab Emirates
ARG Argentina
ARM Armenia
ATG Antigua and Barbuda|Antigua & Barbuda
AUS Australia
AUT Austria
AZE Azerbaijan
BDI Burundi
BEL Belgium
BEN Benin
BFA Burkina Faso|Upper Volta
BGD Bangladesh
BGR Bulgaria
BHR Bahrain
BHS Bahamas|The Bahamas
BIH Bosnia-Herzegovina|Bosnia and Herzegovina|Bosnia & Herzegovina
BLR Belarus
BLZ Belize
BOL Bolivia
BRA Brazil
BRB Barbados
BRN Brunei|Brunei Darussalam
BTN Bhutan
BWA Botswana
CAF Central African Republic
CAN Canada
CHE Switzerland
CHL Chile
CHN China
CIV Cote d'Ivoire|Ivory Coast
CMR Cameroon
COD DR Congo|Democratic Republic of the Congo|Zaire|Congo, DR
COG Congo|Republic of the Congo|Congo, Republic
COL Colombia
COM Comoros
CPV Cabo Verde|Cape Verde
CRI Costa Rica
CUB Cuba
CYP Cyprus
CZE Czechia|Czech Republic
DEU Germany|Germany (FRG)|West Germany|FRG
DJI Djibouti
DMA Dominica
DNK Denmark
DOM Dominican Republic
DZA Algeria
ECU Ecuador
EGY Egypt
ERI Eritrea
ESH Western Sahara
ESP Spain
EST Estonia
ETH Ethiopia
FIN Finland
FJI Fiji
FRA France
FSM Micronesia|Federated States of Micronesia
GAB Gabon
GBR United Kingdom|UK|Great Britain
GEO Georgia
GHA Ghana
GIN Guinea
GMB Gambia|The Gambia
GNB Guinea-Bissau
GNQ Equatorial Guinea
GRC Greece
GRD Grenada
GTM Guatemala
GUY Guyana
HKG Hong Kong
HND Honduras
HRV Croatia
HTI Haiti
HUN Hungary
IDN Indonesia
IND India
IRL Ireland
IRN Iran
IRQ Iraq
ISL Iceland
ISR Israel
ITA Italy
JAM Jamaica
JOR Jordan
JPN Japan
KAZ Kazakhstan
KEN Kenya
KGZ Kyrgyzstan
KHM Cambodia
KIR Kiribati
KNA Saint Kitts and Nevis|St Kitts and Nevis
KOR South Korea|Korea, South|Republic of Korea
KWT Kuwait
LAO Laos
LBN Lebanon
LBR Liberia
LBY Libya
LCA Saint Lucia|St Lucia
LIE Liechtenstein
LKA Sri Lanka
LSO Lesotho
LTU Lithuania
LUX Luxembourg
LVA Latvia
MAC Macao|Macau
MAR Morocco
MCO Monaco
MDA Moldova
MDG Madagascar
MDV Maldives
MEX Mexico
MHL Marshall Islands
MKD North Macedonia|Macedonia|Macedonia (FYROM)|FYROM
MLI Mali
MLT Malta
MMR Myanmar|Burma|Myanmar (Burma)
MNE Montenegro
MNG Mongolia
MOZ Mozambique
MRT Mauritania
MUS Mauritius
MWI Malawi
MYS Malaysia
NAM Namibia
NER Niger
NGA Nigeria
NIC Nicaragua
NLD Netherlands|The Netherlands
NOR Norway
NPL Nepal
NRU Nauru
NZL New Zealand
OMN Oman
PAK Pakistan
PAN Panama
PER Peru
PHL Philippines
PLW Palau
PNG Papua New Guinea
POL Poland
PRI Puerto Rico
PRK North Korea|Korea, North
PRT Portugal
PRY Paraguay
PSE Palestine
QAT Qatar
ROU Romania
RUS Russia|Russian Federation
RWA Rwanda
SAU Saudi Arabia
SDN Sudan
SEN Senegal
SGP Singapore
SLB Solomon Islands
SLE Sierra Leone
SLV El Salvador
SMR San Marino
SOM Somalia
SRB Serbia
SSD South Sudan
STP Sao Tome and Principe
SUR Suriname
SVK Slovakia
SVN Slovenia
SWE Sweden
SWZ eSwatini|Swaziland
SYC Seychelles
SYR Syria
TCD Chad
TGO Togo
THA Thailand
TJK Tajikistan
TKM Turkmenistan
TLS Timor-Leste|East Timor
TON Tonga
TTO Trinidad and Tobago|Trinidad & Tobago
TUN Tunisia
TUR Turkiye|Türkiye|Turkey
TUV Tuvalu
TWN Taiwan|Taiwan (ROC)
TZA Tanzania
UGA Uganda
UKR Ukraine
URY Uruguay
USA United States|USA|United States of America
UZB Uzbekistan
VAT Vatican|Holy See
VCT Saint Vincent|Saint Vincent and the Grenadines|St Vincent
VEN Venezuela
VNM Viet Nam|Vietnam
VUT Vanuatu
WSM Samoa|Western Samoa
XKX Kosovo
YEM Yemen
ZAF South Africa
ZMB Zambia
ZWE Zimbabwe|Rhodesia
`;

/** States that are no more. They are nobody's predecessor here: who inherited what is not for a reader to guess. */
const FORMER = `
biafra Biafra
czechoslovakia Czechoslovakia
east-germany East Germany (GDR)|East Germany|German Democratic Republic|GDR
katanga Katanga
north-vietnam North Viet Nam|North Vietnam
north-yemen North Yemen|Yemen Arab Republic (North Yemen)|Yemen Arab Republic
serbia-and-montenegro Serbia and Montenegro
south-vietnam South Vietnam|South Viet Nam
south-yemen South Yemen|South Yemen (PDRY)
soviet-union Soviet Union|USSR
united-arab-republic United Arab Republic
yugoslavia Yugoslavia
`;

function namesOf(table: string, prefix: string): [string, string][] {
  return table.trim().split('\n').flatMap((line) => {
    const blank = line.indexOf(' ');
    return line.slice(blank + 1).split('|').map((name): [string, string] => [name, prefix + line.slice(0, blank)]);
  });
}

export const STATE_NAMES: readonly (readonly [name: string, id: string])[] = namesOf(NAMES_BY_CODE, '');
export const FORMER_STATES: readonly (readonly [name: string, id: string])[] = namesOf(FORMER, 'former:');

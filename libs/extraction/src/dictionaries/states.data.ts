import type { DictionarySource } from './dictionary.types.js';

/**
 * Sovereign states and territories with a code of their own.
 * One row each: ISO 3166-1 alpha-3 | names | people and adjectives | capital and other words that stand for the government.
 * Western Sahara has its own row and is never part of Morocco.
 */
export const states: DictionarySource = {
  id: 'states',
  version: '1',
  source: 'ISO 3166-1 codes; names, adjectives and capitals are common knowledge, written here by hand',
  rows: `
AFG|Afghanistan|Afghan,Afghans|Kabul
ALB|Albania|Albanian,Albanians|Tirana
DZA|Algeria|Algerian,Algerians|Algiers
AND|Andorra|Andorran|
AGO|Angola|Angolan,Angolans|Luanda
ATG|Antigua and Barbuda|Antiguan|
ARG|Argentina|Argentine,Argentinian,Argentines,Argentinians|Buenos Aires
ARM|Armenia|Armenian,Armenians|Yerevan
AUS|Australia|Australian,Australians|Canberra
AUT|Austria|Austrian,Austrians|Vienna
AZE|Azerbaijan|Azerbaijani,Azeri,Azerbaijanis|Baku
BHS|Bahamas|Bahamian|Nassau
BHR|Bahrain|Bahraini,Bahrainis|Manama
BGD|Bangladesh|Bangladeshi,Bangladeshis|Dhaka
BRB|Barbados|Barbadian|Bridgetown
BLR|Belarus|Belarusian,Belarusians,Belarussian|Minsk
BEL|Belgium|Belgian,Belgians|
BLZ|Belize|Belizean|Belmopan
BEN|Benin|Beninese|Porto-Novo,Cotonou
BTN|Bhutan|Bhutanese|Thimphu
BOL|Bolivia|Bolivian,Bolivians|La Paz
BIH|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian,Bosnians|Sarajevo
BWA|Botswana|Botswanan,Motswana|Gaborone
BRA|Brazil|Brazilian,Brazilians|Brasilia,Brasília
BRN|Brunei,Brunei Darussalam|Bruneian|Bandar Seri Begawan
BGR|Bulgaria|Bulgarian,Bulgarians|Sofia
BFA|Burkina Faso|Burkinabe,Burkinabé|Ouagadougou
BDI|Burundi|Burundian|Bujumbura,Gitega
CPV|Cape Verde,Cabo Verde|Cape Verdean|Praia
KHM|Cambodia|Cambodian,Cambodians|Phnom Penh
CMR|Cameroon|Cameroonian,Cameroonians|Yaounde,Yaoundé
CAN|Canada|Canadian,Canadians|Ottawa
CAF|Central African Republic|Central African|Bangui
TCD|Chad|Chadian,Chadians|N'Djamena,Ndjamena
CHL|Chile|Chilean,Chileans|Santiago
CHN|China,People's Republic of China,PRC|Chinese|Beijing
COL|Colombia|Colombian,Colombians|Bogota,Bogotá
COM|Comoros|Comorian|Moroni
COG|Republic of the Congo,Congo-Brazzaville||Brazzaville
COD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo|Congolese|Kinshasa
CRI|Costa Rica|Costa Rican,Costa Ricans|
CIV|Ivory Coast,Côte d'Ivoire,Cote d'Ivoire|Ivorian,Ivorians|Abidjan,Yamoussoukro
HRV|Croatia|Croatian,Croatians,Croat|Zagreb
CUB|Cuba|Cuban,Cubans|Havana
CYP|Cyprus|Cypriot,Cypriots|Nicosia
CZE|Czech Republic,Czechia|Czech,Czechs|Prague
DNK|Denmark|Danish,Dane,Danes|Copenhagen
DJI|Djibouti|Djiboutian,Djiboutians|
DMA|Dominica||Roseau
DOM|Dominican Republic|Dominican|Santo Domingo
ECU|Ecuador|Ecuadorian,Ecuadorean,Ecuadorians|Quito
EGY|Egypt|Egyptian,Egyptians|Cairo
SLV|El Salvador|Salvadoran,Salvadorean|
GNQ|Equatorial Guinea|Equatoguinean|Malabo
ERI|Eritrea|Eritrean,Eritreans|Asmara
EST|Estonia|Estonian,Estonians|Tallinn
SWZ|Eswatini,Swaziland|Swazi|Mbabane
ETH|Ethiopia|Ethiopian,Ethiopians|Addis Ababa
FJI|Fiji|Fijian,Fijians|Suva
FIN|Finland|Finnish,Finn,Finns|Helsinki
FRA|France|French|Paris,Elysee,Élysée,Quai d'Orsay
GAB|Gabon|Gabonese|Libreville
GMB|Gambia,The Gambia|Gambian,Gambians|Banjul
GEO|Georgia|Georgian,Georgians|Tbilisi
DEU|Germany,Federal Republic of Germany|German,Germans|Berlin
GHA|Ghana|Ghanaian,Ghanaians|Accra
GRC|Greece,Hellenic Republic|Greek,Greeks,Hellenic|Athens
GRD|Grenada|Grenadian|
GTM|Guatemala|Guatemalan,Guatemalans|
GIN|Guinea|Guinean,Guineans|Conakry
GNB|Guinea-Bissau||Bissau
GUY|Guyana|Guyanese|Georgetown
HTI|Haiti|Haitian,Haitians|Port-au-Prince
VAT|Holy See,Vatican|Vatican|
HND|Honduras|Honduran,Hondurans|Tegucigalpa
HUN|Hungary|Hungarian,Hungarians|Budapest
ISL|Iceland|Icelandic|Reykjavik,Reykjavík
IND|India|Indian,Indians|New Delhi,Delhi
IDN|Indonesia|Indonesian,Indonesians|Jakarta
IRN|Iran,Islamic Republic of Iran|Iranian,Iranians|Tehran
IRQ|Iraq|Iraqi,Iraqis|Baghdad
IRL|Ireland|Irish|Dublin
ISR|Israel|Israeli,Israelis|Jerusalem,Tel Aviv
ITA|Italy|Italian,Italians|Rome
JAM|Jamaica|Jamaican|
JPN|Japan|Japanese|Tokyo
JOR|Jordan|Jordanian,Jordanians|Amman
KAZ|Kazakhstan|Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan
KEN|Kenya|Kenyan,Kenyans|Nairobi
KIR|Kiribati||
XKX|Kosovo|Kosovar,Kosovan,Kosovars|Pristina
KWT|Kuwait|Kuwaiti,Kuwaitis|
KGZ|Kyrgyzstan,Kyrgyz Republic|Kyrgyz|Bishkek
LAO|Laos|Lao,Laotian|Vientiane
LVA|Latvia|Latvian,Latvians|Riga
LBN|Lebanon|Lebanese|Beirut
LSO|Lesotho|Basotho|Maseru
LBR|Liberia|Liberian,Liberians|Monrovia
LBY|Libya|Libyan,Libyans|Tripoli
LIE|Liechtenstein||Vaduz
LTU|Lithuania|Lithuanian,Lithuanians|Vilnius
LUX|Luxembourg|Luxembourgish|
MDG|Madagascar|Malagasy|Antananarivo
MWI|Malawi|Malawian|Lilongwe
MYS|Malaysia|Malaysian,Malaysians|Kuala Lumpur,Putrajaya
MDV|Maldives|Maldivian|
MLI|Mali|Malian,Malians|Bamako
MLT|Malta|Maltese|Valletta
MHL|Marshall Islands|Marshallese|
MRT|Mauritania|Mauritanian,Mauritanians|Nouakchott
MUS|Mauritius|Mauritian|
MEX|Mexico|Mexican,Mexicans|Mexico City
FSM|Micronesia|Micronesian|
MDA|Moldova|Moldovan,Moldovans|Chisinau
MCO|Monaco|Monegasque|
MNG|Mongolia|Mongolian,Mongolians|Ulaanbaatar,Ulan Bator
MNE|Montenegro|Montenegrin|Podgorica
MAR|Morocco,Kingdom of Morocco|Moroccan,Moroccans|Rabat
MOZ|Mozambique|Mozambican,Mozambicans|Maputo
MMR|Myanmar,Burma|Burmese|Naypyidaw
NAM|Namibia|Namibian,Namibians|Windhoek
NRU|Nauru|Nauruan|
NPL|Nepal|Nepalese,Nepali|Kathmandu
NLD|Netherlands,Holland|Dutch|The Hague
NZL|New Zealand,Aotearoa|New Zealander,New Zealanders|Wellington
NIC|Nicaragua|Nicaraguan,Nicaraguans|Managua
NER|Niger|Nigerien|Niamey
NGA|Nigeria|Nigerian,Nigerians|Abuja
PRK|North Korea,DPRK,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang
MKD|North Macedonia,Macedonia|Macedonian|Skopje
NOR|Norway|Norwegian,Norwegians|Oslo
OMN|Oman|Omani,Omanis|Muscat
PAK|Pakistan|Pakistani,Pakistanis|Islamabad
PLW|Palau|Palauan|
PSE|Palestine,Palestinian Authority|Palestinian,Palestinians|Ramallah
PAN|Panama|Panamanian,Panamanians|
PNG|Papua New Guinea||Port Moresby
PRY|Paraguay|Paraguayan,Paraguayans|Asuncion,Asunción
PER|Peru|Peruvian,Peruvians|Lima
PHL|Philippines,the Philippines|Philippine,Filipino,Filipinos|Manila,Malacanang,Malacañang
POL|Poland|Polish,Pole,Poles|Warsaw
PRT|Portugal|Portuguese|Lisbon
QAT|Qatar|Qatari,Qataris|Doha
ROU|Romania|Romanian,Romanians|Bucharest
RUS|Russia,Russian Federation|Russian,Russians|Moscow,Kremlin
RWA|Rwanda|Rwandan,Rwandans|Kigali
KNA|Saint Kitts and Nevis||
LCA|Saint Lucia||
VCT|Saint Vincent and the Grenadines||
WSM|Samoa|Samoan|Apia
SMR|San Marino||
STP|Sao Tome and Principe||
SAU|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudis,Saudi Arabian|Riyadh
SEN|Senegal|Senegalese|Dakar
SRB|Serbia|Serbian,Serbians,Serb|Belgrade
SYC|Seychelles|Seychellois|
SLE|Sierra Leone|Sierra Leonean|Freetown
SGP|Singapore|Singaporean,Singaporeans|
SVK|Slovakia,Slovak Republic|Slovak,Slovakian,Slovaks|Bratislava
SVN|Slovenia|Slovenian,Slovene,Slovenians|Ljubljana
SLB|Solomon Islands||Honiara
SOM|Somalia|Somali,Somalis|Mogadishu
ZAF|South Africa|South African,South Africans|Pretoria
KOR|South Korea,Republic of Korea,ROK,S. Korea|South Korean,South Koreans,Korean,S. Korean|Seoul
SSD|South Sudan|South Sudanese|Juba
ESP|Spain|Spanish,Spaniard,Spaniards|Madrid
LKA|Sri Lanka|Sri Lankan,Sri Lankans|Colombo
SDN|Sudan|Sudanese|Khartoum
SUR|Suriname|Surinamese|Paramaribo
SWE|Sweden|Swedish,Swede,Swedes|Stockholm
CHE|Switzerland|Swiss|Bern,Berne
SYR|Syria|Syrian,Syrians|Damascus
TWN|Taiwan,Republic of China|Taiwanese|Taipei
TJK|Tajikistan|Tajik,Tajiks|Dushanbe
TZA|Tanzania|Tanzanian,Tanzanians|Dodoma,Dar es Salaam
THA|Thailand|Thai,Thais|Bangkok
TLS|Timor-Leste,East Timor|Timorese|Dili
TGO|Togo|Togolese|Lome,Lomé
TON|Tonga|Tongan|
TTO|Trinidad and Tobago|Trinidadian|Port of Spain
TUN|Tunisia|Tunisian,Tunisians|Tunis
TUR|Turkey,Türkiye,Turkiye|Turkish,Turk,Turks|Ankara
TKM|Turkmenistan|Turkmen|Ashgabat
TUV|Tuvalu|Tuvaluan|
UGA|Uganda|Ugandan,Ugandans|Kampala
UKR|Ukraine|Ukrainian,Ukrainians|Kyiv,Kiev
ARE|United Arab Emirates,UAE,U.A.E.,Emirates|Emirati,Emiratis,UAE|Abu Dhabi
GBR|United Kingdom,UK,U.K.,Britain,Great Britain,England|British,Briton,Britons|London,Whitehall,Downing Street
USA|United States,United States of America,US,U.S.,U.S,USA,U.S.A.,America|American,Americans,US,U.S.|Washington,White House,Pentagon,Capitol Hill
URY|Uruguay|Uruguayan,Uruguayans|Montevideo
UZB|Uzbekistan|Uzbek,Uzbeks|Tashkent
VUT|Vanuatu|ni-Vanuatu|
VEN|Venezuela|Venezuelan,Venezuelans|Caracas
VNM|Vietnam,Viet Nam|Vietnamese|Hanoi
ESH|Western Sahara,Sahrawi Arab Democratic Republic,SADR|Sahrawi,Sahrawis,Saharawi|Laayoune,El Aaiun
YEM|Yemen|Yemeni,Yemenis|Sanaa,Sana'a
ZMB|Zambia|Zambian,Zambians|Lusaka
ZWE|Zimbabwe|Zimbabwean,Zimbabweans|Harare
GRL|Greenland|Greenlandic|Nuuk
HKG|Hong Kong||
`,
};

import type { DictionarySource } from '../dictionaries/dictionary.types.js';

/**
 * Currencies. Columns: ISO 4217 | states that use it | words (plural and singular; those shared by several currencies stand in each row)
 * | signs and abbreviations. The first row that has a word is its default when the context says nothing.
 */
export const currencies: DictionarySource = {
  id: 'currencies',
  version: '1',
  source: 'ISO 4217 codes; words and signs are common knowledge',
  rows: `
USD|USA,ECU,SLV,PAN|dollars,dollar,buck,bucks,greenbacks|$,US$,USD,US $,U.S.$,U.S. $,$US,us$,us $,USD$
EUR|DEU,FRA,ITA,ESP,NLD,BEL,AUT,FIN,GRC,IRL,PRT,SVK,SVN,EST,LVA,LTU,LUX,MLT,CYP,HRV,BGR,XKX,MNE|euros,euro|€,EUR
GBP|GBR|pounds sterling,pound sterling,pounds,pound,sterling,quid|£,GBP,UK£
JPY|JPN|yen|¥,JPY,JP¥
CNY|CHN|yuan,renminbi,kuai|¥,CNY,RMB,CN¥
INR|IND|rupees,rupee|₹,INR,Rs,Rs.,Re
PKR|PAK|rupees,rupee|PKR,Rs,Rs.
LKR|LKA|rupees,rupee|LKR
NPR|NPL|rupees,rupee|NPR
IDR|IDN|rupiah|IDR,Rp
MAD|MAR,ESH|dirhams,dirham|MAD,DH,Dh,DHs
AED|ARE|dirhams,dirham|AED,Dhs
SEK|SWE|kronor,krona,kronas,crowns,crown|SEK,SKR
NOK|NOR|kroner,krone,crowns,crown|NOK,NKR
DKK|DNK,GRL|kroner,krone,crowns,crown|DKK,DKR
CZK|CZE|koruna,korunas,koruny,korun,crowns,crown|CZK,Kč
ISK|ISL|kronur,krona,crowns,crown|ISK
CHF|CHE,LIE|francs,franc|CHF,SFr
XOF|SEN,CIV,MLI,BFA,NER,BEN,TGO,GNB|cfa francs,cfa franc,francs cfa,francs,franc|XOF,FCFA,CFA
XAF|CMR,TCD,GAB,COG,CAF,GNQ|cfa francs,cfa franc,francs cfa,francs,franc|XAF
FRF|-|french francs,francs,franc|FRF,FF,FFR
DEM|-|deutschmarks,deutsche marks,marks,mark|DEM,DM
ITL|-|italian lire,lire|ITL
ESP|-|pesetas,peseta|ESP
NLG|-|guilders,guilder|NLG,HFL
BEF|-|belgian francs|BEF,BFR
ATS|-|schillings,austrian schillings|ATS,ASH
FIM|-|markkas,markka|FIM
EEK|-|kroons,kroon|EEK
LTL|-|litas|LTL
LVL|-|lats|LVL
GRD|-|drachmas,drachma|GRD
PTE|-|escudos,escudo|PTE
SKK|-|slovak crowns|SKK
AUD|AUS,KIR,NRU,TUV|dollars,dollar|A$,AU$,AUD,AUS$,$A,AUD$
CAD|CAN|dollars,dollar|C$,CA$,CAD,CAN$,CDN$,C $,c $,c$,cad$,CAD$
NZD|NZL|dollars,dollar|NZ$,NZD,$NZ
SGD|SGP|dollars,dollar|S$,SG$,SGD
HKD|HKG|dollars,dollar|HK$,HKD
TWD|TWN|dollars,dollar|NT$,TWD
JMD|JAM|dollars,dollar|J$,JMD
TTD|TTO|dollars,dollar|TT$,TTD
NAD|NAM|dollars,dollar|N$,NAD
FJD|FJI|dollars,dollar|F$,FJD
BRL|BRA|reais,real,reals|R$,BRL
MXN|MEX|pesos,peso|MX$,MXN,Mex$,MXN$,mxn$
ARS|ARG|pesos,peso|AR$,ARS
CLP|CHL|pesos,peso|CLP,CL$
COP|COL|pesos,peso|COP,COL$
UYU|URY|pesos,peso|UYU
PHP|PHL|pesos,peso|₱,PHP,Php
CUP|CUB|pesos,peso|CUP
DOP|DOM|pesos,peso|DOP,RD$
PEN|PER|soles,nuevos soles,sol|PEN,S/
ILS|ISR,PSE|new israeli shekels,shekels,shekel|₪,ILS,NIS
KRW|KOR|won|₩,KRW
KPW|PRK|won|KPW
TRY|TUR|liras,lira|₺,TRY,TL
LBP|LBN|lebanese pounds,liras,lira,pounds,pound|LBP
RUB|RUS|rubles,ruble,roubles,rouble|₽,RUB
BYN|BLR|rubles,ruble,roubles,rouble|BYN
UAH|UKR|hryvnias,hryvnia,hryvnas|₴,UAH
PLN|POL|zlotys,zloty,zloties,złoty,złotych|zł,PLN
HUF|HUN|forints,forint|HUF,Ft
RON|ROU|lei,leu|RON
MDL|MDA|lei,leu|MDL
BGN|-|leva,levs,lev|BGN
RSD|SRB|dinars,dinar|RSD
MKD|MKD|denars,denar|MKD
ALL|ALB|leke,lek|ALL
BAM|BIH|convertible marks,marks,mark|BAM,KM
HRK|-|kuna,kunas|HRK
EGP|EGY|egyptian pounds,pounds,pound|EGP,E£,LE,E£
SDG|SDN|sudanese pounds,pounds,pound|SDG
SSP|SSD|pounds,pound|SSP
SYP|SYR|syrian pounds,pounds,pound,liras,lira|SYP
CDF|COD|congolese francs,francs,franc|CDF
DJF|DJI|djiboutian francs,francs,franc|DJF
GNF|GIN|guinean francs,francs,franc|GNF
BIF|BDI|francs,franc|BIF
KMF|COM|francs,franc|KMF
MGA|MDG|ariary|MGA
SAR|SAU|riyals,riyal,rials,rial|SAR,SR
QAR|QAT|riyals,riyal,rials,rial|QAR,QR
OMR|OMN|rials,rial,riyals,riyal|OMR
YER|YEM|rials,rial,riyals,riyal|YER
IRR|IRN|rials,rial,tomans,toman|IRR
KWD|KWT|dinars,dinar|KWD,KD
BHD|BHR|dinars,dinar|BHD,BD
JOD|JOR|dinars,dinar|JOD,JD
IQD|IRQ|dinars,dinar|IQD
DZD|DZA|dinars,dinar|DZD,DA
TND|TUN|dinars,dinar|TND,DT
LYD|LBY|dinars,dinar|LYD
THB|THA|baht|฿,THB
MYR|MYS|ringgits,ringgit|MYR,RM
VND|VNM|dong|₫,VND
MMK|MMR|kyats,kyat|MMK
LAK|LAO|kip|₭,LAK
KHR|KHM|riels,riel|KHR,៛
BDT|BGD|taka,takas|৳,BDT,Tk
AFN|AFG|afghanis|AFN
KZT|KAZ|tenge|₸,KZT
UZS|UZB|soms|UZS
AZN|AZE|manats,manat|₼,AZN
TMT|TKM|manats,manat|TMT
GEL|GEO|lari|₾,GEL
AMD|ARM|drams,dram|֏,AMD
MNT|MNG|tugriks,tugrik|₮,MNT
ZAR|ZAF|rand,rands|ZAR
NGN|NGA|naira|₦,NGN
GHS|GHA|cedis,cedi|₵,GHS,GH₵
KES|KEN|shillings,shilling|KES,KSh,Sh,Ksh
UGX|UGA|shillings,shilling|UGX,USh
TZS|TZA|shillings,shilling|TZS,TSh
SOS|SOM|shillings,shilling|SOS
ETB|ETH|birr|ETB,Br
RWF|RWA|francs,franc|RWF
MZN|MOZ|meticais,metical|MZN
AOA|AGO|kwanzas,kwanza|AOA
ZMW|ZMB|kwacha,kwachas|ZMW
MWK|MWI|kwacha|MWK
BWP|BWA|pula|BWP
MRU|MRT|ouguiyas,ouguiya|MRU
BOB|BOL|bolivianos,boliviano|BOB,Bs
PYG|PRY|guaranis,guarani|PYG,₲
VES|VEN|bolivars,bolivar,bolívares|VES
CRC|CRI|colones,colón,colon|₡,CRC
GTQ|GTM|quetzales,quetzal|GTQ
HNL|HND|lempiras,lempira|HNL
NIO|NIC|cordobas,córdobas|NIO
MUR|MUS|mauritian rupees,rupees,rupee|MUR
SCR|SYC|rupees,rupee|SCR
MVR|MDV|rufiyaa|MVR
BTN|BTN|ngultrum,ngultrums|BTN
GIP|GIB|gibraltar pounds|GIP
BND|BRN|dollars,dollar|B$,BND
GYD|GUY|dollars,dollar|G$,GYD
LRD|LBR|dollars,dollar|L$,LRD
BBD|BRB|dollars,dollar|BBD,Bds$
BSD|BHS|dollars,dollar|BSD
BZD|BLZ|dollars,dollar|BZ$,BZD
XCD|ATG,DMA,GRD,KNA,LCA,VCT|dollars,dollar|EC$,XCD
SRD|SUR|dollars,dollar|SRD
SBD|SLB|dollars,dollar|SI$,SBD
ZWG|ZWE|dollars,dollar|ZWL,ZWG,ZiG
GMD|GMB|dalasis,dalasi|GMD
SLE|SLE|leones,leone|SLE,SLL
CVE|CPV|escudos,escudo|CVE
SZL|SWZ|emalangeni,lilangeni|SZL
TJS|TJK|somonis,somoni|TJS
KGS|KGZ|soms|KGS
PGK|PNG|kinas,kina|PGK
WST|WSM|tala|WST
TOP|TON|pa'anga|TOP
VUV|VUT|vatu|VUV
XPF|-|cfp francs,pacific francs|XPF
HTG|HTI|gourdes,gourde|HTG
PAB|PAN|balboas,balboa|PAB
MOP|MAC|patacas,pataca|MOP
ERN|ERI|nakfas,nakfa|ERN
BTC|-|bitcoins,bitcoin|BTC,₿
XDR|-|special drawing rights|XDR,SDR
`,
};

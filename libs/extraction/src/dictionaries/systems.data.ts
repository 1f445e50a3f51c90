import type { DictionarySource } from './dictionary.types.js';

/** Named weapon systems: names | class | maker id or - | state. A name must be written with a capital to be read. */
export const systems: DictionarySource = {
  id: 'systems',
  version: '2',
  source: 'own list from public knowledge',
  rows: `
Barak MX,Barak-8,Barak 8,Barak|air defence system|org:iai|ISR
Iron Dome,David's Sling,Spyder,SPYDER,Iron Beam|air defence system|org:rafael|ISR
Arrow 3,Arrow-3,Arrow 2,Arrow|air defence system|org:iai|ISR
ATMOS 2000,ATMOS|self-propelled howitzer|org:elbit-systems|ISR
PULS|rocket launcher|org:elbit-systems|ISR
Hermes 900,Hermes 450|drone|org:elbit-systems|ISR
Heron,Heron TP,Heron Mk II,Harop,Harpy|drone|org:iai|ISR
Spike,Spike LR,Spike-LR,Spike NLOS,Spike ER|anti-tank missile|org:rafael|ISR
Trophy|active protection system|org:rafael|ISR
SpyX,WanderB,ThunderB|drone|org:bluebird|ISR
Ofek 13,Ofek|satellite|org:iai|ISR
Blue Spear,Gabriel V|anti-ship missile|org:iai|ISR
Namer,Merkava|armoured vehicle|-|ISR
F-16,F-16V,F-16C/D,Fighting Falcon,Viper|fighter|org:lockheed-martin|USA
F-35,F-35A,F-35B,F-35C,F-35I,Lightning II,Joint Strike Fighter|fighter|org:lockheed-martin|USA
F-15,F-15EX,F-15E,F-15IA,F-15QA,F/A-18,Super Hornet|fighter|org:boeing|USA
C-130J,C-130,Hercules,Super Hercules|transport aircraft|org:lockheed-martin|USA
C-17,Globemaster|transport aircraft|org:boeing|USA
P-8,P-8A,P-8I,Poseidon|patrol aircraft|org:boeing|USA
KC-46,KC-46A,Pegasus,E-7,Wedgetail|aircraft|org:boeing|USA
AH-64,AH-64E,Apache|attack helicopter|org:boeing|USA
CH-47,CH-47F,Chinook|transport helicopter|org:boeing|USA
UH-60,UH-60M,Black Hawk,MH-60R,MH-60,Seahawk,CH-53K|helicopter|org:sikorsky|USA
AH-1Z,UH-1Y,Bell 412,Bell 407|helicopter|org:bell|USA
MQ-9,MQ-9B,MQ-9A,Reaper,SkyGuardian,SeaGuardian,Gray Eagle,Predator|drone|org:general-atomics|USA
Patriot,Patriot PAC-3,NASAMS II,AMRAAM,AIM-120,AIM-9X,Sidewinder,Stinger,TOW,Excalibur,SM-6,SM-3,SM-2,Tomahawk,Coyote,Javelin,StormBreaker|missile|org:rtx|USA
PAC-3,PAC-3 MSE,THAAD,HIMARS,M142,GMLRS,ATACMS,PrSM,Hellfire,JASSM,LRASM,Aegis|missile|org:lockheed-martin|USA
Harpoon,JDAM,Small Diameter Bomb|missile|org:boeing|USA
Abrams,M1A1,M1A2,M1A2 SEPv3,Stryker|tank|org:general-dynamics|USA
Bradley,M109,Paladin,AMPV|armoured vehicle|org:bae-systems|USA
Humvee,HMMWV|armoured vehicle|org:am-general|USA
JLTV|armoured vehicle|org:oshkosh|USA
E-2D,Hawkeye,Global Hawk,Triton|aircraft|org:northrop-grumman|USA
Switchblade,Puma 3 AE|drone|org:aerovironment|USA
T-6C,T-6,Texan II|training aircraft|org:textron|USA
M2A2|armoured vehicle|-|USA
Rafale,Mirage 2000|fighter|org:dassault|FRA
Caesar,CAESAR|self-propelled howitzer|org:nexter|FRA
Scorpene,Scorpène,Barracuda,Gowind,FDI,Belharra,FREMM,Suffren|warship|org:naval-group|FRA
Mistral|missile|org:mbda|FRA
Exocet,Aster,VL MICA,MICA,Meteor,SCALP,Storm Shadow,Brimstone,Sea Ceptor,CAMM,CAMM-ER,Taurus|missile|org:mbda|FRA
SAMP/T,SAMP/T NG|air defence system|org:mbda|FRA
Ground Master 200,Ground Master 400,GM400,GM200|radar|org:thales|FRA
Griffon,Jaguar,Serval,VBCI,VBMR|armoured vehicle|-|FRA
Sherpa|armoured vehicle|org:arquus|FRA
A400M,C295,C-295,A330 MRTT,MRTT,A320,A321,A330,A350,A380|aircraft|org:airbus|NLD
H225M,H145,H145M,H160,H215,Caracal,Tiger,Puma|helicopter|org:airbus|FRA
NH90|helicopter|org:nhindustries|FRA
Eurofighter,Eurofighter Typhoon,Typhoon|fighter|org:eurofighter|DEU
Leopard 2,Leopard 2A7,Leopard 2A8,Leopard 2A4,Leopard 1,Leopard|tank|org:kmw|DEU
PzH 2000,Panzerhaubitze 2000,RCH 155,Boxer,Puma IFV|armoured vehicle|org:kmw|DEU
Lynx,KF41,KF51,Panther,Skynex,Skyranger,Skyshield,Skyguard|armoured vehicle|org:rheinmetall|DEU
IRIS-T,IRIS-T SLM|air defence system|org:diehl|DEU
Type 212,Type 212CD,Type 214,Type 218SG,Type 209,MEKO,MEKO A-200,Dolphin|warship|org:tkms|DEU
Gripen,Gripen E,JAS 39,GlobalEye,RBS 70,RBS 70 NG,RBS 15,NLAW,Carl-Gustaf,Carl Gustaf,AT4,Giraffe|weapon|org:saab|SWE
A26|submarine|org:saab|SWE
CV90,CV9035,BvS10|armoured vehicle|org:bae-hagglunds|SWE
Archer|self-propelled howitzer|org:bofors|SWE
NASAMS,Naval Strike Missile,NSM,Joint Strike Missile,Penguin,Protector RWS|missile|org:kongsberg|NOR
AMV,Patria 6x6,Patria AMV,NEMO|armoured vehicle|org:patria|FIN
M-346,M-345,AW139,AW101,AW149,AW169,AW159,C-27J,Spartan,ATR 72|aircraft|org:leonardo|ITA
PPA,FREMM EVO|warship|org:fincantieri|ITA
Centauro,Centauro II,Guarani|armoured vehicle|org:iveco|ITA
Avante 2200,Avante,F110,S-80|warship|org:navantia|ESP
ASCOD,Ajax,Piranha,Piranha V,Eagle|armoured vehicle|org:gd-european-land-systems|ESP
Type 26,Type 31,Type 45,Astute,Hawk|warship|org:bae-systems|GBR
Challenger 2,Challenger 3,Challenger|tank|org:bae-systems|GBR
Starstreak,Martlet,LMM|missile|org:thales|GBR
Krab,Borsuk,Rak|armoured vehicle|org:huta-stalowa-wola|POL
Piorun,Grom|missile|org:mesko|POL
Warmate,FlyEye|drone|org:wb-group|POL
L-39,L-39NG,L-159|training aircraft|org:aero-vodochody|CZE
Dana,DITA,RM-70,Pandur|armoured vehicle|org:czechoslovak-group|CZE
Zuzana 2,Zuzana|self-propelled howitzer|org:konstrukta|SVK
Nora B-52,Nora|self-propelled howitzer|org:yugoimport|SRB
S-400,S-300,S-350,S-500,Pantsir,Pantsir-S1,Buk,Buk-M2,Tor-M1,Tor,Igla,Verba,Iskander,Iskander-M|air defence system|-|RUS
Su-30,Su-30MKI,Su-30SM,Su-34,Su-35,Su-57,Su-27,Su-25|fighter|org:sukhoi|RUS
MiG-29,MiG-31,MiG-35,MiG-29M|fighter|-|RUS
Mi-17,Mi-17V-5,Mi-8,Mi-24,Mi-28,Mi-35,Ka-52,Ka-226|helicopter|org:russian-helicopters|RUS
T-90,T-90S,T-90M,T-72,T-72B,T-14,Armata,BMP-3,BTR-82A,BTR-80|tank|org:uralvagonzavod|RUS
Yak-130,Il-76,Il-78|aircraft|-|RUS
Kornet,Kalibr,Bastion,Grad|missile|-|RUS
AK-203,AK-47|rifle|org:kalashnikov|RUS
Bayraktar TB2,Bayraktar,TB2,TB3,Bayraktar TB3,Akinci,Akıncı,Bayraktar Akinci,Bayraktar Akıncı,Kizilelma,Kızılelma|drone|org:baykar|TUR
Anka,Anka-S,Aksungur,T129,T129 ATAK,ATAK,Hurjet,Hürjet,Kaan,KAAN,Hurkus,Hürkuş,Gokbey|aircraft|org:tai|TUR
Karaok,Bora,Som,Atmaca,ATMACA,Hisar,Siper,Cirit,MAM-L,Umtas|missile|org:roketsan|TUR
Korkut|air defence system|org:aselsan|TUR
Cobra II,Cobra,Arma,Tulpar,Akrep|armoured vehicle|org:otokar|TUR
Kirpi,Altay,Vuran|armoured vehicle|org:bmc|TUR
Ejder Yalcin,Ejder Yalçın|armoured vehicle|org:nurol-makina|TUR
Pars,Kaplan|armoured vehicle|org:fnss|TUR
MILGEM,Ada-class,Ada class|warship|org:asfat|TUR
Kargu|drone|org:stm|TUR
Nimr,Ajban,Rabdan,JAIS|armoured vehicle|org:edge|ARE
BrahMos|cruise missile|org:brahmos|IND
Tejas,LCA Tejas,Dhruv,Prachand,Rudra|aircraft|org:hal|IND
Akash,Astra|missile|org:bharat-dynamics|IND
Pinaka|rocket launcher|-|IND
JF-17,JF-17 Thunder,Super Mushshak|fighter|org:pakistan-aeronautical-complex|PAK
J-10,J-10C,J-10CE,J-17,J-35,Wing Loong,Wing Loong II|fighter|org:avic|CHN
CH-4,CH-5,HQ-9,HQ-9B,HQ-22,FK-3,LY-80|drone|org:casc|CHN
VT-4,VT4,SH-15,VT-5,SR5|tank|org:norinco|CHN
Type 054A,Type 039B,Hangor-class,Hangor,Yuan-class|warship|org:cssc|CHN
K9,K9 Thunder,K9A1,K9 Vajra,K10,Chunmoo,Redback,AS21,K239|self-propelled howitzer|org:hanwha-aerospace|KOR
K2,K2 Black Panther,K2PL,K2GF,Black Panther|tank|org:hyundai-rotem|KOR
FA-50,FA-50PH,FA-50PL,FA-50GF,T-50,KF-21,Surion,KUH-1|fighter|org:kai|KOR
KM-SAM,Cheongung,Cheongung II,Cheongung-II,M-SAM,M-SAM II,Raybolt,Chiron|air defence system|org:lig-nex1|KOR
Mogami,Mogami-class|frigate|org:mitsubishi-heavy|JPN
KC-390,C-390,C-390 Millennium,KC-390 Millennium,Super Tucano,A-29,A-29 Super Tucano,E-190|aircraft|org:embraer|BRA
Astros,ASTROS|rocket launcher|org:avibras|BRA
Mbombe,Maverick,Marauder,Mwari|armoured vehicle|org:paramount|ZAF
G5,G6,Rooivalk,Umkhonto|weapon|org:denel|ZAF
Shahed,Shahed-136,Mohajer-6,Mohajer,Fateh-110|drone|-|IRN
PC-7,PC-21,PC-12,PC-24|training aircraft|org:pilatus|CHE
Camcopter S-100,S-100|drone|org:schiebel|AUT
Boeing 737,737 MAX,Boeing 787,787 Dreamliner,Dreamliner,Boeing 777,777X,737,787,777|airliner|org:boeing|USA
Vector|drone|org:quantum-systems|DEU
THeMIS|unmanned vehicle|org:milrem|EST
AR3,AR5|drone|org:tekever|PRT
Senator|armoured vehicle|org:roshel|CAN
Bushmaster,Hawkei|armoured vehicle|org:thales-australia|AUS
King Air,Beechcraft King Air,King Air 350|aircraft|org:textron|USA
Cessna Caravan,Cessna 208,AT-6,AT-6E Wolverine|aircraft|org:textron|USA
AT-802,Air Tractor|aircraft|-|USA
V-22,Osprey|aircraft|org:bell|USA
M777|howitzer|org:bae-systems|USA
Javelin,FGM-148|anti-tank missile|org:lockheed-martin|USA
AIM-9,Maverick missile,Paveway|missile|org:rtx|USA
Sentinel radar,AN/TPS-80|radar|-|USA
ScanEagle|drone|org:boeing|USA
MaxxPro,M1117,LAV-25,M113|armoured vehicle|-|USA
Kronos radar,RAT-31|radar|org:leonardo|ITA
C-27,M-346FA,ATR 42|aircraft|org:leonardo|ITA
AW109,AW189,AW249|helicopter|org:leonardo|ITA
B1 Centauro,Freccia|armoured vehicle|org:iveco|ITA
H135,H155,H175,H225,Fennec,Super Puma,Cougar,Panther helicopter|helicopter|org:airbus|FRA
C212,CN-235,A319,A330neo,A220|aircraft|org:airbus|NLD
Bastion APC,VAB,Aravis,Scarabee|armoured vehicle|org:arquus|FRA
Milan missile,Akeron,Akeron MP|missile|org:mbda|FRA
Falcon 2000,Falcon 8X|aircraft|org:dassault|FRA
Fuchs,Marder,Wiesel,Dingo,Gepard|armoured vehicle|org:rheinmetall|DEU
U212CD,Type 212A,F126|warship|-|DEU
Cobra radar,TRML-4D|radar|org:hensoldt|DEU
Gungnir,Erieye,Saab 2000|aircraft|org:saab|SWE
Visby,Gotland-class|warship|org:saab|SWE
Nasams 3,K9 Vidar|air defence system|org:kongsberg|NOR
Sisu GTP,Patria AMVXP|armoured vehicle|org:patria|FIN
Rosomak,Baobab-K,Jelcz|armoured vehicle|-|POL
Poprad,Pilica,Narew,Homar-K,Homar-A|air defence system|org:pgz|POL
Lazar,Milos,BOV|armoured vehicle|org:yugoimport|SRB
Stugna-P,Neptune|missile|-|UKR
BTR-3,BTR-4,Oplot|armoured vehicle|org:ukroboronprom|UKR
An-32,An-178,An-124|transport aircraft|org:antonov|UKR
L-410|aircraft|-|CZE
MiG-21,MiG-23,Tu-22M3,Su-22,Su-24|fighter|-|RUS
Mi-26,Mi-38,Ansat|helicopter|org:russian-helicopters|RUS
Gepard-class,Kilo-class,Project 636|warship|-|RUS
Smerch,Tornado-S,Uragan,TOS-1A|rocket launcher|-|RUS
Orlan-10,Lancet|drone|-|RUS
Polonez|rocket launcher|-|BLR
Hizir|armoured vehicle|-|TUR
Karayel,Songar|drone|-|TUR
Gezgin,Kasirga,TRG-300|rocket launcher|org:roketsan|TUR
Hisar-O,Hisar-A,KORAL|air defence system|org:aselsan|TUR
Yahsat,Garmoosha,Reach-S|drone|org:edge|ARE
Al-Khalid,Hamza|tank|org:hit-taxila|PAK
Babur,Shaheen|missile|-|PAK
ATAGS,Bharat 52|howitzer|org:kalyani|IND
Swathi|radar|org:bharat-electronics|IND
Arjun,Nag|tank|-|IND
Y-8,Y-9,Y-12,Y-20,Z-9,Z-10,Z-20,L-15,K-8,FC-1|aircraft|org:avic|CHN
WZ-10,CS/VP3,VN-1,VN-4,ZBL-08,Type 99,Type 15|armoured vehicle|org:norinco|CHN
C-802,CM-400,YJ-12,FN-6,HQ-17,HQ-7,SM-39|missile|org:casc|CHN
SH-5,PLZ-52,AH-4|howitzer|org:norinco|CHN
Dosan Ahn Changho,KSS-III|submarine|org:hanwha-ocean|KOR
K808,Barracuda APC,Tigon|armoured vehicle|-|KOR
US-2|aircraft|org:shinmaywa|JPN
Hsiung Feng,Tien Kung|missile|org:ncsist|TWN
Terrex,Bronco|armoured vehicle|org:st-engineering|SGP
Anoa,Badak,Harimau,Maung|armoured vehicle|org:pt-pindad|IDN
NC-212,N-219|aircraft|org:pt-dirgantara|IDN
Ghost Bat,Nulka|drone|-|AUS
Bandeirante,Phenom 100,ERJ-145|aircraft|org:embraer|BRA
Pampa,IA-63|training aircraft|org:fadea|ARG
Ratel,Casspir,RG-31,RG-32,Badger|armoured vehicle|-|ZAF
LAV 6,ACSV,Dash 8,CL-515,CL-415|vehicle|-|CAN
Sky Sentinel,Drone Dome,Red Color,Popeye,Python-5,Derby,Litening|weapon|org:rafael|ISR
Lora,EL/M-2084,Green Pine,Phalcon,Conformal AEW,Rotem|weapon|org:iai|ISR
Skylark,Orbiter,Sabrah,Iron Fist,Crossbow mortar|weapon|org:elbit-systems|ISR
Sa'ar 6,Shaldag,Super Dvora|patrol boat|org:israel-shipyards|ISR
Kowsar,Bavar-373,Arash-2,Ababil|weapon|-|IRN
`,
};

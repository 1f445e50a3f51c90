import type { DictionarySource } from './dictionary.types.js';

/** Named weapon systems: names | class | maker id or - | state. A name must be written with a capital to be read. */
export const systems: DictionarySource = {
  id: 'systems',
  version: '3',
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
Rafale,Mirage 2000,Mirage,Mirages|fighter|org:dassault|FRA
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
Hornet,Hornets,F/A-18F,F/A-18E/F,Growler,EA-18G,F-15SA,F-15J,F-15K|fighter|org:boeing|USA
F-16 Block 70,F-16 Block 70/72,F-16 Block 72,F-16C,F-16D,F-16AM,F-22|fighter|org:lockheed-martin|USA
F-5,F-5E,Tiger II,F-4|fighter|org:northrop-grumman|USA
T-7,T-7A,Red Hawk,AH-6,Little Bird,MH-139,Chinooks,V-280|aircraft|org:boeing|USA
S-70i,S-70,S-92,MH-60S,HH-60W,UH-60L,UH-60A,CH-53|helicopter|org:sikorsky|USA
UH-1,UH-1H,Huey,Bell 505,Bell 429,AH-1,AH-1F,Super Cobra,Kiowa|helicopter|org:bell|USA
MQ-1C,Mojave,MQ-20,MQ-9A Reaper|drone|org:general-atomics|USA
RQ-4,MQ-4C,MQ-4C Triton,RQ-21,RQ-21A Blackjack,Fire Scout,MQ-8|drone|org:northrop-grumman|USA
JUMP 20,RQ-11,Puma LE,Switchblade 300,Switchblade 600|drone|org:aerovironment|USA
Altius,ALTIUS-600M,Ghost-X,Barracuda-500|drone|org:anduril|USA
ESSM,Evolved SeaSparrow,Evolved Sea Sparrow,RAM,Rolling Airframe Missile,GEM-T,PAC-2,HAWK,I-HAWK,LTAMDS,GhostEye,SM-2 Block IIIC,SM-3 Block IIA,SM-6 Block IA,AIM-120C-8,AIM-120D,AIM-9X Block II,TOW 2A,TOW 2B,Maverick AGM-65,AGM-65,HARM,JSOW,Mk 54,MK 54|missile|org:rtx|USA
AARGM,AARGM-ER,AGM-88G,Mk 48|missile|org:northrop-grumman|USA
JASSM-ER,AGM-158,GMLRS-ER,M270,M270A2,M142 HIMARS,M31,M30A2,Hellfire II,AGM-114,JAGM,Longbow,SPY-7,SPY-1,Aegis Ashore|missile|org:lockheed-martin|USA
JDAM-ER,GBU-31,GBU-38,GBU-39,GBU-39/B,SDB,Harpoon Block II,SLAM-ER|missile|org:boeing|USA
GBU-12,GBU-49,GBU-53,Mk 82,MK-82,MK-84,Mk 84,BLU-109|missile|-|USA
M1A1 SA,M1A1 FEP,M1A2 Abrams,M1 Abrams,M1 Assault Breacher|tank|org:general-dynamics|USA
M109A6,M109A7,M2 Bradley,M2A3,AAV,AAV-7,ACV,Amphibious Combat Vehicle|armoured vehicle|org:bae-systems|USA
M1152,M1151,M119,M198,M107,L118|weapon|-|USA
Cougar MRAP,Oshkosh M-ATV,M-ATV,FMTV,L-ATV|armoured vehicle|org:oshkosh|USA
C-130H,C-130J-30,C-130J Super Hercules,C-5|transport aircraft|org:lockheed-martin|USA
C-17A,P-8A Poseidon,E-7A,E-7A Wedgetail,E-3,KC-135,KC-46A Pegasus|aircraft|org:boeing|USA
E-2C,E-2D Advanced Hawkeye,E-2C Hawkeye,IBCS,G/ATOR|aircraft|org:northrop-grumman|USA
Island-class,Cyclone-class,Oliver Hazard Perry,Perry-class,Arleigh Burke,Virginia-class,Virginia class,Los Angeles-class,Columbia-class,Constellation-class,Mark VI|warship|-|USA
AN/TPS-77,TPY-4,AN/TPQ-53,Q-53|radar|org:lockheed-martin|USA
Rafale M,Rafale B,Rafale C,Rafale F4,Mirage 2000-5,Mirage F1,Alpha Jet,Falcon 6X|fighter|org:dassault|FRA
Caesar Mk II,CAESAR Mk II,CAESAR 8x8,LG1,TITUS|howitzer|org:nexter|FRA
FDI HN,Frégate de Défense et d'Intervention,Gowind 2500,Scorpène-class,Scorpene-class,Barracuda-class,Kership|warship|org:naval-group|FRA
Mistral 3,Exocet MM40,MM40,MMP,Akeron MP missile,Aster 30,Aster 15,SCALP-EG,Sea Venom,Spear 3,Land Ceptor,Marte,Marte ER,Otomat,Teseo,Apache missile|missile|org:mbda|FRA
Crotale,GM60,Ground Fire,Sea Fire,Ground Observer|radar|org:thales|FRA
EC725,EC-725,EC145,AS565,AS350,AS532,AS332,H145 M,Tiger HAD,A400M Atlas,C295W,C-295M,C295 MSA,SIRTAP,Eurodrone|aircraft|org:airbus|FRA
VBL,VT4 light vehicle,ACMAT|armoured vehicle|org:arquus|FRA
Typhoon Tranche 4,Tranche 4,Tranche 5,Tranche 3,Typhoons,Tranche 1|fighter|org:eurofighter|DEU
Leopard 2A6,Leopard 2 A8,Leopard 2A5,Leopard 1A5,Boxer RCT30,Boxer CRV,Gepards|tank|org:kmw|DEU
Lynx KF41,Skynex 35mm,Skyranger 30,Skyranger 35,Oerlikon,Oerlikon Skyshield,Mantis,Wisent,Wisent 2,Caracal 4x4,Fuchs 2,Gladius|armoured vehicle|org:rheinmetall|DEU
IRIS-T SLS,IRIS-T SLX,IDAS,Barak NG|air defence system|org:diehl|DEU
TRML,TRS-3D,TRS-4D,Twinvis|radar|org:hensoldt|DEU
F127,F125,K130,K130 corvette,MEKO A-100,MEKO A-300,Type 212A submarine,Type 218,Dolphin II,Dakar-class|warship|org:tkms|DEU
HX-2,HF-1,CA-1|drone|org:helsing|DEU
Gripen NG,Gripen C/D,Gripen C,Gripen D,Gripen F,GlobalEye AEW,Saab 340,Carl-Gustaf M4,RBS15,RBS 15 Mk3,RBS15 Gungnir,MSHORAD,Bolide,Giraffe 1X,Giraffe AMB,A26 Blekinge|fighter|org:saab|SWE
BvS 10,Beowulf,CV90 Mk IV,CV9030,CV90s|armoured vehicle|org:bae-hagglunds|SWE
Archer 155mm,Archers|howitzer|org:bofors|SWE
NSM missile,JSM,Protector RS4,RS6,CROWS,NASAMS 3,Nansen-class,Skjold-class|missile|org:kongsberg|NOR
Patria AMV XP,AMV XP,CAVS,Patria CAVS|armoured vehicle|org:patria|FIN
M-346 Master,M-346F,AW101 Merlin,AW169M,AW139M,AW149s,AW129,T129 Mangusta,NH-90,Wildcat,Lynx helicopter,SF-260,Falco,MB-339|aircraft|org:leonardo|ITA
PPA-class,Thaon di Revel-class,FREMM frigate,Doha-class,Al Zubarah,Comandanti-class,U212 NFS|warship|org:fincantieri|ITA
Typhoon Mk 38,OTO 76/62,76/62 Super Rapid,Vulcano|weapon|org:leonardo|ITA
Super AV,SuperAV,LMV,VBM|armoured vehicle|org:iveco|ITA
ALFA 3000,Avante 1800,LHD Juan Carlos,S-80 Plus,S-81,F-110,F-100|warship|org:navantia|ESP
Hunter-class,Hunter class,Tyne-class,Type 23,Type 31 Arrowhead,Arrowhead 140,Inspiration-class,River-class,Sandown-class,Hunt-class,Batch II|warship|org:bae-systems|GBR
Challenger 2s,AS90,L119,Hawk Mk 165,Hawk 100,BAE Hawk,M777A2,M777s|weapon|org:bae-systems|GBR
Spearfish,Sky Sabre,Rapid Ranger,Starburst,LMM Martlet|missile|-|GBR
GCAP|fighter|org:bae-systems|GBR
Jackal,HMT,Supacat Jackal,Foxhound|armoured vehicle|org:supacat|GBR
AS-90|howitzer|-|GBR
Bayraktar TB-2,TB2s,TB2S,Akinci-A,Kemankes,Bayraktars|drone|org:baykar|TUR
Anka-3,Anka III,T129s,T-129,Hurkus-C,Hurkus C,T625,HURJET,ANKA,AKSUNGUR|aircraft|org:tai|TUR
SOM-J,TRLG-230,TRLG-122,TRG-230,TRG-300 Kaplan,MAM-C,MAM-T,OMTAS,UMTAS,Sungur,Hisar-A+,HISAR-O,HISAR,KARAOK,Cakir,Tayfun|missile|org:roketsan|TUR
Alp 300-G,Gürz,Gokdeniz,GÖKDENİZ,Sarp,SARP,EIRS|weapon|org:aselsan|TUR
Vuran 4x4,Kirpi II|armoured vehicle|org:bmc|TUR
Arma 8x8,Arma 6x6,Akrep II,Cobra 2|armoured vehicle|org:otokar|TUR
Pars 6x6,Pars 8x8,Pars III,PARS,AV8,Kaplan MT,ACV-15|armoured vehicle|org:fnss|TUR
Hızır,Khan 4x4,NMS|armoured vehicle|org:katmerciler|TUR
Istif-class,I-class,Istanbul-class,Hisar-class,Babur-class,Ada-class corvette|warship|org:asfat|TUR
Heron 1,Heron Mk 2,Eitan,Searcher,Rotem L,Mini Harpy,Harop Mk,LORA,Barak 1,Barak LRAD,EL/M-2080,EL/M-2032,ELM-2084,ELM-2288,ELM 2090,Sky Capture,BlueWhale,Katana USV,Green Rock|drone|org:iai|ISR
Spike NLOS 6,Spike MR,Spike-ER,Spike Firefly,SPICE,SPICE-250,SPICE 1000,SPICE 2000,Spice 250,SPYDER-MR,Spyder MR,Python 5,I-Derby,I-Derby ER,Litening 5,Typhoon RCWS,Samson RCWS,Trophy APS,Sea Breaker,Drone Dome C-UAS,C-Dome|missile|org:rafael|ISR
SkyStriker,Skylark I,Skylark 3,Hermes 650,Hermes StarLiner,Sabrah light tank,EuroPULS,Predator Hawk,Accular,Iron Sting,SIGMA,Sigma howitzer,ATMOS howitzer,J-MUSIC,Seagull,UT30,Torch-X,TORCH-X,E-LynX,Lahat|weapon|org:elbit-systems|ISR
Sa'ar 72,Saar 6,Shaldag Mk V,Shaldag MK V,Acero-class|patrol boat|org:israel-shipyards|ISR
Hero-120,Hero 120,Hero-30,Hero-400|drone|org:uvision|ISR
Orbiter 3,Orbiter 4,Orbiter 2B|drone|org:aeronautics|ISR
Kfir,Lavi|fighter|org:iai|ISR
S-400 Triumf,S-300PMU,S-300PMU-2,Pantsir-S,Pantsir-S1M,Tor-M2,Buk-M3,Igla-S,Antey-4000|air defence system|org:almaz-antey|RUS
Su-35S,Su-35SE,Su-30SME,Su-30SM2,Su-57E,Su-75,Su-34M,MiG-29K,MiG-29SMT,MiG-29M2,MiG-29UPG|fighter|org:uac|RUS
Yak-152,Yak-130M,Il-76MD-90A,Il-96,Superjet|aircraft|org:uac|RUS
Mi-35M,Mi-28NE,Mi-28N,Mi-171,Mi-171Sh,Mi-17V5,Mi-24P,Mi-35P,Ka-52K,Ka-32,Ka-31,Mi-24V|helicopter|org:russian-helicopters|RUS
T-90MS,T-72B3,T-62,T-55,BMP-2,BMPT,BTR-82,BTR-87|tank|org:uralvagonzavod|RUS
AK-103,AK-12,Kornet-EM,Kornet-E,Zala Lancet,KUB-BLA|weapon|org:kalashnikov|RUS
Kilo class,Varshavyanka,Project 11356,Talwar-class,Steregushchiy,Grigorovich-class,Project 22160,Karakurt,Buyan-M,Yasen,Akula|warship|org:usc|RUS
J-10CE fighter,J-10s,J-11,J-16,J-20,J-35A,JH-7,JF-17 Block III,JF-17C,JF-17s,FTC-2000G,FTC-2000,L-15A,L15,Y-9E,Y-12F,KJ-500,Y-8F,Z-10ME,Z-9EH,Wing Loong I,Wing Loong 2,Wing Loong 10,WJ-700,CH-3,CH-92,TB-001|aircraft|org:avic|CHN
HQ-9BE,HQ-9P,HQ-16,HQ-17AE,FM-90,FM-90N,QW-2,FN-16,SKY DRAGON,Sky Dragon 50,FK-2000,LY-70|air defence system|-|CHN
VT-4s,VT-2,VN-17,VN-16,VN-20,SH-11,PLZ-45,PHL-11,A100,AR-3,Type 90B,ZTZ-96,Type 59|tank|org:norinco|CHN
Type 053H3,Type 056,C13B,C28A,Type 071E,Type 071,S26T,MING-class,Ming-class,Yuan class,Durjoy-class,P18N,C14|warship|org:csoc|CHN
K9A2,K9 howitzer,K9PL,K9 Kilic,K9s,K239 Chunmoo,CTM-290,Taipan,AS-21 Redback|howitzer|org:hanwha-aerospace|KOR
K2ME,K2EX,K2 tank,K2 Black Panthers,K2s,K808 White Tiger,White Tiger|tank|org:hyundai-rotem|KOR
KF-21 Boramae,Boramae,FA-50M,FA-50 Block 20,T-50TH,T-50i,TA-50,KT-1,KT-1P,LAH,KUH|aircraft|org:kai|KOR
KM-SAM II,L-SAM,Chunggung,Hyunmoo,Haegung,Haeseong,Shingung,Poniard,Cheongung II missile|air defence system|org:lig-nex1|KOR
HDR-3200,HDF-3200,HDF-2600,Jose Rizal-class,Miguel Malvar-class,HDC-3100|warship|org:hyundai-heavy|KOR
Jang Bogo,Jang Bogo-III,KSS-III Batch-II,KDX,Ulsan-class,Pohang-class,Nagapasa-class|submarine|org:hanwha-ocean|KOR
Upgraded Mogami,Mogami class,30FFM,P-1,C-2,Type 12,Type 03,Soryu,Soryu-class,Taigei-class|warship|org:mitsubishi-heavy|JPN
LCH Prachand,LUH,LCA Mk1A,Tejas Mk1A,Tejas Mk 1A,HTT-40,Dornier 228,Do-228,Su-30MKI upgrade,HAL Dhruv,ALH,Chetak,Cheetal|aircraft|org:hal|IND
Akash-NG,Akash-1S,QRSAM,VSHORADS,Astra Mk1,Helina,Nag Mk2,Prithvi,Agni,Pralay,Pinaka Mk|missile|org:bharat-dynamics|IND
BrahMos-NG,PJ-10|cruise missile|org:brahmos|IND
K9 Vajra-T,Zorawar,WhAP|armoured vehicle|org:larsen-toubro|IND
Kalyani M4,MArG,Bharat-52,TC-20|armoured vehicle|org:kalyani|IND
Arjun Mk1A,Kalvari-class,Nilgiri-class,Project 75,Project 75I,P-75I,Visakhapatnam-class|warship|org:mazagon-dock|IND
Embraer C-390,KC-390s,C-390s,A-29s,A-29N,Tucano,E-99|aircraft|org:embraer|BRA
Riachuelo-class,Tamandare-class,Tamandaré-class,Macaé-class|warship|-|BRA
ASTROS II,Astros 2020,MTC-300,MICLA|rocket launcher|org:avibras|BRA
Shahed-129,Shahed-131,Shahed-149,Mohajer-10,Fattah,Zolfaghar,Ghadir,Khordad-15,Sayyad,Karrar,Paveh|drone|-|IRN
RM-70 Vampire,Vampire,DANA M2,Morana,T-72EA,T-72 Avenger|weapon|org:czechoslovak-group|CZE
L-39 Skyfox,L-159 ALCA,L-39s|aircraft|org:aero-vodochody|CZE
Zuzana 2s,Bozena|howitzer|org:konstrukta|SVK
Bren 2,CZ P-10,CZ Bren|rifle|org:czg|CZE
Grot,MSBS Grot|rifle|-|POL
Piorun MANPADS,Piorun NG|missile|org:mesko|POL
Gladius drone,Warmate 3|drone|org:wb-group|POL
Vilkha,Neptun,Sapsan,Peklo,Palianytsia,Magura,Magura V5,Sea Baby,FP-1,FP-5,Bohdana,Shark drone,Leleka-100|weapon|-|UKR
NORA B-52,Pegaz,PASARS-16,Lazar III,M-84|weapon|org:yugoimport|SRB
PC-21s,PC-7 MKX,PC-7MKX,PC-9,PC-12s|training aircraft|org:pilatus|CHE
Piranha 5,Eagle V,Eagle 6x6,Duro,Pandur EVO,Pandur II|armoured vehicle|org:gd-european-land-systems|ESP
LAV III,LAV-700,LAV700,LAV 6.0,TAPV|armoured vehicle|org:general-dynamics|CAN
Roshel Senator|armoured vehicle|org:roshel|CAN
CL-415EAF,DHC-515,Canadair,Twin Otter,Dash 8-400|aircraft|org:de-havilland-canada|CAN
Terrex 2,Bronco 3,Hunter AFV,Endurance-class,Formidable-class|armoured vehicle|org:st-engineering|SGP
Bushmaster MR6,Bushmasters,Hawkei PMV-L|armoured vehicle|org:thales-australia|AUS
Cape-class,Guardian-class,Evolved Cape,Evolved Cape-class|patrol boat|org:austal|AUS
Marauder MRAP,Mbombe 4,Mbombe 6,Mwari aircraft|armoured vehicle|org:paramount|ZAF
A-Darter,Umkhonto-EIR,G6 Rhino,Badger IFV,Mokopa|missile|org:denel|ZAF
Nimr Ajban,NIMR Jais,Rabdan 8x8,Hafeet,HAFEET,Ajban 440A|armoured vehicle|org:nimr|ARE
Hunter 2-S,Yabhon,Al Tariq,Desert Sting|drone|org:edge|ARE
Falaj 3,Falaj-3,Baynunah-class,Gowind Bani Yas|warship|org:adsb|ARE
`,
};

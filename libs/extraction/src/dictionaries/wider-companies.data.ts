import type { DictionarySource } from './dictionary.types.js';

/** Makers of arms and their parts beyond the best known: org:id | state of the seat | names. */
export const widerCompanies: DictionarySource = {
  id: 'wider-companies',
  version: '1',
  source: 'own list from public knowledge',
  rows: `
org:general-dynamics-electric-boat|USA|General Dynamics Electric Boat,Electric Boat
org:bath-iron-works|USA|Bath Iron Works
org:ball-aerospace|USA|Ball Aerospace
org:parsons|USA|Parsons Corporation
org:caci|USA|CACI
org:vertex-aerospace|USA|Vertex Aerospace,V2X
org:metal-shark|USA|Metal Shark
org:saildrone|USA|Saildrone
org:saronic|USA|Saronic
org:skydio|USA|Skydio
org:red-cat|USA|Red Cat
org:hermeus|USA|Hermeus
org:fincantieri-marinette|USA|Fincantieri Marinette Marine
org:eastern-shipbuilding|USA|Eastern Shipbuilding
org:colt|USA|Colt
org:sig-sauer|USA|SIG Sauer,Sig Sauer
org:air-tractor|USA|Air Tractor
org:day-zimmermann|USA|Day & Zimmermann
org:chemring|GBR|Chemring
org:martin-baker|GBR|Martin-Baker
org:cobham|GBR|Cobham
org:ultra-electronics|GBR|Ultra Electronics,Ultra Maritime
org:harland-wolff|GBR|Harland & Wolff,Harland and Wolff
org:bae-systems-australia|AUS|BAE Systems Australia
org:meggitt|GBR|Meggitt
org:evolve-dynamics|GBR|Evolve Dynamics
org:ares-shipyard|TUR|Ares Shipyard
org:katmerciler|TUR|Katmerciler
org:sedef|TUR|Sedef Shipyard
org:yonca-onuk|TUR|Yonca-Onuk
org:repkon|TUR|Repkon
org:canik|TUR|Canik,Samsun Yurt Savunma
org:titra|TUR|Titra
org:trmechanics|TUR|TRMechanics
org:tei|TUR|TUSAS Engine Industries,TEI
org:arca-defense|TUR|Arca Defense
org:piriou|FRA|Piriou
org:socarenam|FRA|Socarenam
org:ocea|FRA|OCEA
org:cmn|FRA|CMN,Constructions Mécaniques de Normandie
org:exail|FRA|Exail,ECA Group
org:turgis-gaillard|FRA|Turgis Gaillard
org:daher|FRA|Daher
org:sofema|FRA|Sofema
org:cerbair|FRA|Cerbair
org:ffg|DEU|Flensburger Fahrzeugbau,FFG
org:nvl|DEU|NVL
org:german-naval-yards|DEU|German Naval Yards
org:peene-werft|DEU|Peene-Werft
org:dynamit-nobel|DEU|Dynamit Nobel Defence
org:renk|DEU|Renk,RENK
org:mtu|DEU|MTU Aero Engines,MTU
org:rohde-schwarz|DEU|Rohde & Schwarz
org:stark|DEU|Stark Defence
org:tytan|DEU|Tytan Technologies
org:jenoptik|DEU|Jenoptik
org:daimler-truck|DEU|Daimler Truck
org:man-truck|DEU|MAN Truck & Bus,Rheinmetall MAN Military Vehicles,RMMV
org:avio|ITA|Avio
org:elt-group|ITA|Elettronica,ELT Group
org:intermarine|ITA|Intermarine
org:mbda-italia|ITA|MBDA Italia
org:otomelara|ITA|OTO Melara
org:escribano|ESP|Escribano Mechanical & Engineering,EM&E,Escribano
org:gmv|ESP|GMV
org:urovesa|ESP|Urovesa
org:instalaza|ESP|Instalaza
org:damen-naval|NLD|Damen Schelde
org:vdl|NLD|VDL Groep,VDL Defentec
org:thales-nederland|NLD|Thales Nederland
org:fokker|NLD|Fokker
org:mecar|BEL|MECAR,Mecar
org:weibel|DNK|Weibel,Weibel Scientific
org:odense-maritime|DNK|Odense Maritime Technology
org:vard|NOR|Vard
org:kitron|NOR|Kitron
org:teledyne-flir|USA|Teledyne FLIR,FLIR Systems,FLIR
org:insta|FIN|Insta
org:rauma-marine|FIN|Rauma Marine Constructions
org:valmet|FIN|Valmet Automotive
org:swedish-space|SWE|Swedish Space Corporation
org:meopta|CZE|Meopta
org:tatra|CZE|Tatra Trucks,Tatra Defence
org:era|CZE|ERA
org:omnipol|CZE|Omnipol
org:zvs-holding|SVK|ZVS Holding
org:pgz-stocznia|POL|PGZ Stocznia Wojenna
org:remontowa|POL|Remontowa Shipbuilding
org:pco|POL|PCO
org:pit-radwar|POL|PIT-Radwar
org:rosomak-sa|POL|Rosomak S.A.
org:telesystem-mesko|POL|Telesystem-Mesko
org:polska-amunicja|POL|Polska Amunicja
org:emco|BGR|Emco
org:vmz|BGR|VMZ Sopot,VMZ
org:cugir|ROU|Cugir Arms Factory
org:aerostar|ROU|Aerostar
org:damen-galati|ROU|Damen Shipyards Galati
org:krusik|SRB|Krusik
org:ukrspecsystems|UKR|Ukrspecsystems
org:fire-point|UKR|Fire Point
org:luch-design-bureau|UKR|Luch Design Bureau
org:ukrainian-armor|UKR|Ukrainian Armor
org:motor-sich|UKR|Motor Sich
org:zala|RUS|Zala Aero,ZALA Aero
org:usc|RUS|United Shipbuilding Corporation
org:mil|RUS|Mil Helicopters
org:tactical-missiles|RUS|Tactical Missiles Corporation
org:kronshtadt|RUS|Kronshtadt
org:beml|IND|BEML
org:ashok-leyland|IND|Ashok Leyland
org:zen-technologies|IND|Zen Technologies
org:ideaforge|IND|ideaForge
org:munitions-india|IND|Munitions India
org:avnl|IND|Armoured Vehicles Nigam,AVNL
org:pof|PAK|Pakistan Ordnance Factories,POF
org:karachi-shipyard|PAK|Karachi Shipyard,KS&EW
org:gids|PAK|Global Industrial & Defence Solutions,GIDS
org:cetc|CHN|CETC,China Electronics Technology Group
org:changhe|CHN|Changhe
org:hudong-zhonghua|CHN|Hudong-Zhonghua
org:hj-shipbuilding|KOR|HJ Shipbuilding
org:kia|KOR|Kia
org:sk-oceanplant|KOR|SK Oceanplant
org:doosan|KOR|Doosan,Doosan Enerbility
org:korean-air|KOR|Korean Air
org:ihi|JPN|IHI
org:nec|JPN|NEC
org:fujitsu|JPN|Fujitsu
org:komatsu|JPN|Komatsu
org:toshiba|JPN|Toshiba
org:jmu|JPN|Japan Marine United
org:pt-len|IDN|PT LEN,PT Len Industri
org:defend-id|IDN|Defend ID
org:chaiseri|THA|Chaiseri
org:deftech|MYS|Deftech
org:lumut-naval|MYS|Lumut Naval Shipyard
org:cea-technologies|AUS|CEA Technologies
org:lithgow-arms|AUS|Lithgow Arms
org:quickstep|AUS|Quickstep
org:navantia-australia|AUS|Navantia Australia
org:civmec|AUS|Civmec
org:gd-canada|CAN|General Dynamics Land Systems-Canada,General Dynamics Mission Systems-Canada
org:seaspan|CAN|Seaspan
org:davie|CAN|Davie,Davie Shipbuilding
org:l3harris-wescam|CAN|Wescam
org:colt-canada|CAN|Colt Canada
org:de-havilland-canada|CAN|De Havilland Aircraft of Canada
org:pal-aerospace|CAN|PAL Aerospace
org:inkas|CAN|Inkas
org:streit-group|ARE|Streit Group
org:al-seer|ARE|Al Seer Marine
org:adasi|ARE|ADASI
org:nimr|ARE|NIMR Automotive
org:helwan-machinery|EGY|Helwan Machinery
org:alexandria-shipyard|EGY|Alexandria Shipyard
org:arab-american-vehicles|EGY|Arab American Vehicles
org:paramount-aerospace|ZAF|Paramount Aerospace Industries
org:reutech|ZAF|Reutech
org:rheinmetall-denel|ZAF|Rheinmetall Denel Munition
org:dicon|NGA|DICON
org:indumil|COL|Indumil
org:ciac|COL|CIAC
org:tandanor|ARG|Tandanor
org:akaer|BRA|Akaer
org:siatt|BRA|SIATT
org:mac-jee|BRA|Mac Jee
org:cbc|BRA|CBC
org:kazakhstan-paramount|KAZ|Kazakhstan Paramount Engineering
org:shahed-aviation|IRN|Shahed Aviation Industries
org:controp|ISR|Controp
org:steadicopter|ISR|Steadicopter
org:xtend|ISR|Xtend,XTEND
org:d-fend|ISR|D-Fend Solutions,D-Fend
org:elisra|ISR|Elisra
org:orbit|ISR|Orbit Communications
org:nextvision|ISR|NextVision
org:ashot-ashkelon|ISR|Ashot Ashkelon
org:cognyte|ISR|Cognyte
org:asio|ISR|Asio Technologies
org:heven|ISR|Heven Drones
org:bird-aerosystems|ISR|BIRD Aerosystems,Bird Aerosystems
`,
};

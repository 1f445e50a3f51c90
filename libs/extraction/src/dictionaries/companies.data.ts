import type { DictionarySource } from './dictionary.types.js';

/** Companies of the arms trade, shipping, aviation: id | state | names (the first is the full one). */
export const companies: DictionarySource = {
  id: 'companies',
  version: '2',
  source: 'own list from public knowledge',
  rows: `
org:elbit-systems|ISR|Elbit Systems,Elbit Systems Ltd,Elbit
org:iai|ISR|Israel Aerospace Industries,IAI,IAI/Elta
org:rafael|ISR|Rafael Advanced Defense Systems,Rafael Advanced Defence Systems,Rafael
org:elta|ISR|Elta Systems,ELTA,IAI Elta
org:bluebird|ISR|BlueBird Aero Systems,BlueBird Aerosystems,BlueBird
org:aeronautics|ISR|Aeronautics Ltd,Aeronautics Group
org:uvision|ISR|UVision,UVision Air
org:smartshooter|ISR|Smart Shooter,Smartshooter
org:israel-shipyards|ISR|Israel Shipyards
org:plasan|ISR|Plasan
org:imi|ISR|IMI Systems,Israel Military Industries
org:iwi|ISR|Israel Weapon Industries,IWI
org:tomer|ISR|Tomer
org:imagesat|ISR|ImageSat International
org:nso|ISR|NSO Group
org:lockheed-martin|USA|Lockheed Martin,Lockheed Martin Corporation,Lockheed Martin Corp,Lockheed
org:boeing|USA|Boeing,The Boeing Company,Boeing Co
org:rtx|USA|RTX,Raytheon,Raytheon Technologies,Raytheon Missiles & Defense,RTX Corporation
org:northrop-grumman|USA|Northrop Grumman,Northrop
org:general-dynamics|USA|General Dynamics,General Dynamics Land Systems,GDLS
org:gd-european-land-systems|ESP|General Dynamics European Land Systems,GDELS,GDELS-Mowag
org:general-atomics|USA|General Atomics,General Atomics Aeronautical Systems,GA-ASI
org:l3harris|USA|L3Harris,L3Harris Technologies
org:honeywell|USA|Honeywell
org:textron|USA|Textron,Textron Systems,Textron Aviation
org:bell|USA|Bell Textron,Bell Helicopter
org:sikorsky|USA|Sikorsky
org:oshkosh|USA|Oshkosh,Oshkosh Defense
org:am-general|USA|AM General
org:huntington-ingalls|USA|Huntington Ingalls,Huntington Ingalls Industries,HII
org:anduril|USA|Anduril,Anduril Industries
org:palantir|USA|Palantir,Palantir Technologies
org:spacex|USA|SpaceX
org:general-electric|USA|General Electric,GE Aerospace,GE Aviation
org:pratt-whitney|USA|Pratt & Whitney
org:collins-aerospace|USA|Collins Aerospace
org:aerovironment|USA|AeroVironment
org:kratos|USA|Kratos,Kratos Defense
org:leidos|USA|Leidos
org:saic|USA|SAIC
org:westinghouse|USA|Westinghouse
org:sierra-nevada|USA|Sierra Nevada Corporation,Sierra Nevada Corp
org:shield-ai|USA|Shield AI
org:beechcraft|USA|Beechcraft
org:gulfstream|USA|Gulfstream
org:cessna|USA|Cessna
org:bae-systems|GBR|BAE Systems,BAE Systems plc,BAE
org:babcock|GBR|Babcock,Babcock International
org:rolls-royce|GBR|Rolls-Royce
org:qinetiq|GBR|QinetiQ
org:supacat|GBR|Supacat
org:mbda|FRA|MBDA
org:thales|FRA|Thales,Thales Group,Thales Alenia Space
org:dassault|FRA|Dassault,Dassault Aviation
org:naval-group|FRA|Naval Group,DCNS
org:nexter|FRA|Nexter,Nexter Systems,KNDS France
org:knds|NLD|KNDS
org:safran|FRA|Safran
org:arquus|FRA|Arquus
org:airbus|NLD|Airbus,Airbus Defence and Space,Airbus Defense and Space,Airbus Helicopters,Airbus Group,EADS
org:alstom|FRA|Alstom
org:edf|FRA|EDF
org:framatome|FRA|Framatome
org:totalenergies|FRA|TotalEnergies,Total
org:eurofighter|DEU|Eurofighter GmbH,Eurofighter consortium,Eurofighter Jagdflugzeug
org:rheinmetall|DEU|Rheinmetall,Rheinmetall AG,Rheinmetall MAN Military Vehicles,Rheinmetall Waffe Munition,Rheinmetall Air Defence,Rheinmetall Electronics,Rheinmetall Landsysteme
org:kmw|DEU|Krauss-Maffei Wegmann,KMW,KNDS Deutschland,KNDS Germany
org:tkms|DEU|ThyssenKrupp Marine Systems,thyssenkrupp Marine Systems,TKMS,ThyssenKrupp
org:diehl|DEU|Diehl Defence,Diehl
org:hensoldt|DEU|Hensoldt
org:luerssen|DEU|Lürssen,Luerssen,NVL Group
org:heckler-koch|DEU|Heckler & Koch
org:ohb|DEU|OHB
org:quantum-systems|DEU|Quantum Systems,Quantum-Systems
org:helsing|DEU|Helsing
org:siemens|DEU|Siemens,Siemens Energy,Siemens Mobility
org:grob|DEU|Grob Aircraft
org:leonardo|ITA|Leonardo,Leonardo SpA,Finmeccanica,AgustaWestland
org:fincantieri|ITA|Fincantieri
org:iveco|ITA|Iveco,Iveco Defence Vehicles
org:beretta|ITA|Beretta
org:eni|ITA|Eni
org:piaggio|ITA|Piaggio Aerospace
org:navantia|ESP|Navantia
org:indra|ESP|Indra,Indra Sistemas
org:santa-barbara|ESP|Santa Bárbara Sistemas,Santa Barbara Sistemas
org:expal|ESP|Expal
org:saab|SWE|Saab,Saab AB,Saab Kockums
org:bae-hagglunds|SWE|BAE Systems Hägglunds,BAE Systems Hagglunds,Hägglunds
org:bofors|SWE|Bofors,BAE Systems Bofors
org:scania|SWE|Scania
org:volvo|SWE|Volvo
org:kongsberg|NOR|Kongsberg,Kongsberg Defence & Aerospace,Kongsberg Defence and Aerospace,Kongsberg Gruppen
org:nammo|NOR|Nammo
org:patria|FIN|Patria
org:sako|FIN|Sako
org:terma|DNK|Terma
org:damen|NLD|Damen,Damen Shipyards,Damen Naval
org:fn-herstal|BEL|FN Herstal,FN Browning
org:john-cockerill|BEL|John Cockerill,John Cockerill Defense,Cockerill
org:ruag|CHE|RUAG
org:pilatus|CHE|Pilatus,Pilatus Aircraft
org:mowag|CHE|Mowag
org:steyr|AUT|Steyr Arms,Steyr
org:schiebel|AUT|Schiebel
org:glock|AUT|Glock
org:ogma|PRT|OGMA
org:tekever|PRT|Tekever
org:pgz|POL|PGZ,Polska Grupa Zbrojeniowa,Polish Armaments Group
org:huta-stalowa-wola|POL|Huta Stalowa Wola,HSW
org:wb-group|POL|WB Group,WB Electronics
org:mesko|POL|Mesko
org:czechoslovak-group|CZE|Czechoslovak Group,CSG,Excalibur Army,Tatra
org:aero-vodochody|CZE|Aero Vodochody,Aero
org:czg|CZE|Colt CZ,CZ Group
org:konstrukta|SVK|Konštrukta,Konstrukta Defence
org:yugoimport|SRB|Yugoimport,Yugoimport-SDPR
org:ukroboronprom|UKR|Ukroboronprom,Ukrainian Defense Industry
org:antonov|UKR|Antonov
org:rosoboronexport|RUS|Rosoboronexport
org:rostec|RUS|Rostec
org:sukhoi|RUS|Sukhoi
org:uac|RUS|United Aircraft Corporation,UAC
org:almaz-antey|RUS|Almaz-Antey
org:uralvagonzavod|RUS|Uralvagonzavod
org:rosatom|RUS|Rosatom
org:gazprom|RUS|Gazprom
org:kalashnikov|RUS|Kalashnikov Concern
org:russian-helicopters|RUS|Russian Helicopters
org:belspetsvneshtechnika|BLR|Belspetsvneshtechnika
org:baykar|TUR|Baykar,Baykar Makina,Baykar Technologies
org:tai|TUR|Turkish Aerospace Industries,Turkish Aerospace,TAI,TUSAŞ,TUSAS
org:aselsan|TUR|Aselsan,ASELSAN
org:roketsan|TUR|Roketsan,ROKETSAN
org:havelsan|TUR|Havelsan,HAVELSAN
org:otokar|TUR|Otokar
org:fnss|TUR|FNSS
org:bmc|TUR|BMC
org:nurol-makina|TUR|Nurol Makina
org:asfat|TUR|ASFAT
org:stm|TUR|STM
org:dearsan|TUR|Dearsan
org:mke|TUR|MKE,MKEK
org:edge|ARE|EDGE Group,EDGE,Edge Group
org:adsb|ARE|Abu Dhabi Ship Building,ADSB
org:calidus|ARE|Calidus
org:emirates-airline|ARE|Emirates Airline
org:etihad|ARE|Etihad,Etihad Airways
org:sami|SAU|SAMI,Saudi Arabian Military Industries
org:gami|SAU|GAMI
org:aramco|SAU|Aramco,Saudi Aramco
org:qatar-airways|QAT|Qatar Airways
org:barzan|QAT|Barzan Holdings
org:qatarenergy|QAT|QatarEnergy
org:kadbb|JOR|KADDB
org:aoi|EGY|Arab Organization for Industrialization
org:denel|ZAF|Denel,Denel Dynamics
org:paramount|ZAF|Paramount Group,Paramount
org:milkor|ZAF|Milkor
org:proforce|NGA|Proforce
org:ocp|MAR|OCP,OCP Group
org:royal-air-maroc|MAR|Royal Air Maroc
org:oncf|MAR|ONCF
org:hal|IND|Hindustan Aeronautics Limited,Hindustan Aeronautics,HAL
org:bharat-electronics|IND|Bharat Electronics Limited,Bharat Electronics,BEL
org:bharat-dynamics|IND|Bharat Dynamics Limited,Bharat Dynamics,BDL
org:brahmos|IND|BrahMos Aerospace
org:tata|IND|Tata Advanced Systems,Tata,TASL
org:larsen-toubro|IND|Larsen & Toubro,Larsen and Toubro,L&T
org:mahindra|IND|Mahindra,Mahindra Defence
org:adani-defence|IND|Adani Defence,Adani Defence & Aerospace,Adani
org:kalyani|IND|Bharat Forge,Kalyani Strategic Systems,Kalyani
org:mazagon-dock|IND|Mazagon Dock Shipbuilders,Mazagon Dock,MDL
org:grse|IND|Garden Reach Shipbuilders,GRSE
org:cochin-shipyard|IND|Cochin Shipyard
org:goa-shipyard|IND|Goa Shipyard
org:solar-industries|IND|Solar Industries
org:air-india|IND|Air India
org:indigo|IND|IndiGo
org:pakistan-aeronautical-complex|PAK|Pakistan Aeronautical Complex,PAC Kamra
org:hit-taxila|PAK|Heavy Industries Taxila
org:avic|CHN|AVIC,Aviation Industry Corporation of China
org:norinco|CHN|Norinco,NORINCO
org:catic|CHN|CATIC
org:casc|CHN|CASC,China Aerospace Science and Technology Corporation
org:cssc|CHN|CSSC,China State Shipbuilding Corporation
org:csoc|CHN|CSOC,China Shipbuilding & Offshore International
org:poly-technologies|CHN|Poly Technologies
org:chengdu-aircraft|CHN|Chengdu Aircraft
org:comac|CHN|COMAC
org:huawei|CHN|Huawei
org:china-eastern|CHN|China Eastern Airlines,China Eastern
org:china-southern|CHN|China Southern Airlines
org:air-china|CHN|Air China
org:hanwha-aerospace|KOR|Hanwha Aerospace,Hanwha Defense,Hanwha,Hanwha Systems,Hanwha Group
org:hanwha-ocean|KOR|Hanwha Ocean,Daewoo Shipbuilding,DSME,Daewoo Shipbuilding & Marine Engineering
org:hyundai-rotem|KOR|Hyundai Rotem
org:hyundai-heavy|KOR|HD Hyundai Heavy Industries,Hyundai Heavy Industries,HD Hyundai,HD HHI
org:kai|KOR|Korea Aerospace Industries,KAI
org:lig-nex1|KOR|LIG Nex1,LIG D&A
org:poongsan|KOR|Poongsan
org:khnp|KOR|Korea Hydro & Nuclear Power,KHNP
org:mitsubishi-heavy|JPN|Mitsubishi Heavy Industries,MHI
org:mitsubishi-electric|JPN|Mitsubishi Electric
org:kawasaki-heavy|JPN|Kawasaki Heavy Industries,Kawasaki
org:shinmaywa|JPN|ShinMaywa
org:ncsist|TWN|NCSIST,National Chung-Shan Institute of Science and Technology
org:aidc|TWN|AIDC
org:st-engineering|SGP|ST Engineering
org:pt-pal|IDN|PT PAL,PAL Indonesia
org:pt-pindad|IDN|PT Pindad,Pindad
org:pt-dirgantara|IDN|PT Dirgantara Indonesia,Dirgantara Indonesia,PTDI
org:boustead|MYS|Boustead Naval Shipyard,Boustead Heavy Industries
org:viettel|VNM|Viettel
org:austal|AUS|Austal,Austal USA
org:asc|AUS|ASC Pty Ltd
org:thales-australia|AUS|Thales Australia
org:droneshield|AUS|DroneShield
org:eos|AUS|Electro Optic Systems,EOS
org:embraer|BRA|Embraer,Embraer Defense & Security
org:avibras|BRA|Avibras
org:taurus|BRA|Taurus Armas
org:fadea|ARG|FAdeA
org:cotecmar|COL|Cotecmar
org:enaer|CHL|ENAER
org:asmar|CHL|ASMAR
org:sima|PER|SIMA Peru,SIMA
org:bombardier|CAN|Bombardier
org:cae|CAN|CAE
org:irving|CAN|Irving Shipbuilding
org:roshel|CAN|Roshel
org:viking-air|CAN|De Havilland Canada,Viking Air
org:hesa|IRN|HESA
org:aeroflot|RUS|Aeroflot
org:ryanair|IRL|Ryanair
org:aer-lingus|IRL|Aer Lingus
org:singapore-airlines|SGP|Singapore Airlines
org:lufthansa|DEU|Lufthansa
org:turkish-airlines|TUR|Turkish Airlines
org:ethiopian-airlines|ETH|Ethiopian Airlines
org:intracom|GRC|Intracom Defense
org:hdw|DEU|HDW,Howaldtswerke-Deutsche Werft
org:blohm-voss|DEU|Blohm+Voss,Blohm & Voss
org:nhindustries|FRA|NHIndustries
org:pzl-mielec|POL|PZL Mielec
org:romarm|ROU|Romarm
org:arsenal-bg|BGR|Arsenal AD
org:dearman|GBR|Marshall Aerospace
org:milrem|EST|Milrem Robotics,Milrem
org:threod|EST|Threod Systems
org:origin-robotics|LVA|Origin Robotics
org:frankenburg|EST|Frankenburg Technologies
org:delair|FRA|Delair
org:parrot|FRA|Parrot
org:eurenco|FRA|Eurenco
org:edge-milrem|ARE|Halcon
org:destinus|CHE|Destinus
`,
};

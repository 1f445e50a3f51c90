import type { DictionarySource } from './dictionary.types.js';

/**
 * Named bodies, groups and media: id | kind (military, ministry, government, body, group, media) | state or - | names.
 * Militaries and ministries of other states are read by rule ("the Polish armed forces"), so only proper names stand here.
 */
export const bodies: DictionarySource = {
  id: 'bodies',
  version: '3',
  source: 'own list from public knowledge',
  rows: `
org:reserve-bank-of-australia|government|AUS|Reserve Bank of Australia,RBA
org:reserve-bank-of-new-zealand|government|NZL|Reserve Bank of New Zealand,RBNZ
org:bank-of-canada|government|CAN|Bank of Canada
org:hong-kong-monetary-authority|government|HKG|Hong Kong Monetary Authority,HKMA
org:monetary-authority-of-singapore|government|SGP|Monetary Authority of Singapore
org:bank-of-england|government|GBR|Bank of England
org:bank-of-japan|government|JPN|Bank of Japan
org:bank-of-korea|government|KOR|Bank of Korea
org:reserve-bank-of-india|government|IND|Reserve Bank of India,RBI
org:riksbank|government|SWE|Riksbank
org:norges-bank|government|NOR|Norges Bank
org:nationalbanken|government|DNK|Danmarks Nationalbank,Nationalbanken
org:czech-national-bank|government|CZE|Czech National Bank
org:banxico|government|MEX|Banxico,Bank of Mexico
org:bangko-sentral|government|PHL|Bangko Sentral ng Pilipinas,Bangko Sentral
org:central-bank-of-egypt|government|EGY|Central Bank of Egypt
org:bank-al-maghrib|government|MAR|Bank Al-Maghrib
org:idf|military|ISR|Israel Defense Forces,Israel Defence Forces,Israeli Defense Forces,Israeli Defence Forces,IDF
org:israel-mod|ministry|ISR|Israel Ministry of Defense,Israel Ministry of Defence,Israeli Ministry of Defense,Israeli Ministry of Defence,Israeli Defense Ministry,Israeli Defence Ministry,IMOD,SIBAT
org:israel-air-force|military|ISR|Israeli Air Force,Israel Air Force
body:isr-mar-jmc|body|-|Israel-Morocco Joint Military Committee,Morocco-Israel Joint Military Committee
org:royal-moroccan-armed-forces|military|MAR|Royal Moroccan Armed Forces,Royal Armed Forces,Royal Moroccan Air Force,Royal Moroccan Navy
org:us-dod|ministry|USA|US Department of Defense,U.S. Department of Defense,Department of Defense,DoD,US Department of War
org:us-state-department|ministry|USA|US State Department,U.S. State Department,State Department,US Department of State
org:us-army|military|USA|US Army,U.S. Army,United States Army
org:us-navy|military|USA|US Navy,U.S. Navy,United States Navy
org:us-air-force|military|USA|US Air Force,U.S. Air Force,United States Air Force,USAF
org:us-marine-corps|military|USA|US Marine Corps,U.S. Marine Corps,Marine Corps
org:us-space-force|military|USA|US Space Force,U.S. Space Force
org:us-congress|government|USA|US Congress,U.S. Congress,Congress,US Senate
org:darpa|government|USA|DARPA
org:raf|military|GBR|Royal Air Force,RAF
org:royal-navy|military|GBR|Royal Navy
org:british-army|military|GBR|British Army
org:uk-mod|ministry|GBR|UK Ministry of Defence,UK MoD
org:bundeswehr|military|DEU|Bundeswehr,Luftwaffe,Deutsche Marine
org:baainbw|government|DEU|BAAINBw
org:bundestag|government|DEU|Bundestag
org:dga|government|FRA|Direction générale de l'armement,DGA
org:fmv|government|SWE|FMV,Swedish Defence Materiel Administration,Defence Materiel Administration
org:dapa|government|KOR|DAPA,Defense Acquisition Program Administration
org:armasuisse|government|CHE|armasuisse
org:de-s|government|GBR|Defence Equipment and Support,Defence Equipment & Support
org:dma-lt|government|LTU|Defence Materiel Agency under the Ministry of National Defence
org:sdlpc|government|LVA|State Defence Logistics and Procurement Centre,State Defence Logistics and Procurement Center
org:gdaea|government|GRC|General Directorate of Defence Investments and Armaments,KYSEA
org:dsca|government|USA|Defense Security Cooperation Agency,DSCA
org:fdflc|government|FIN|Finnish Defence Forces Logistics Command,Defence Forces Logistics Command
org:jsdf|military|JPN|Japan Self-Defense Forces,Japan Self-Defence Forces,Japan Maritime Self-Defense Force,Japan Ground Self-Defense Force,Japan Air Self-Defense Force
org:adf|military|AUS|Australian Defence Force,Royal Australian Navy,Royal Australian Air Force,Australian Army
org:rcaf|military|CAN|Royal Canadian Air Force,Royal Canadian Navy,Canadian Armed Forces
org:rnlaf|military|NLD|Royal Netherlands Air Force,Royal Netherlands Navy,Royal Netherlands Army
org:rnoaf|military|NOR|Royal Norwegian Air Force,Royal Norwegian Navy
org:rdaf|military|DNK|Royal Danish Air Force,Royal Danish Navy
org:rtaf|military|THA|Royal Thai Air Force,Royal Thai Navy,Royal Thai Army
org:rmaf|military|MYS|Royal Malaysian Air Force,Royal Malaysian Navy
org:tudm|military|MYS|TUDM
org:rsaf-sgp|military|SGP|Republic of Singapore Air Force,Republic of Singapore Navy,Singapore Armed Forces
org:rokaf|military|KOR|Republic of Korea Air Force,ROKAF,ROK Navy,ROK Army
org:pla|military|CHN|People's Liberation Army,PLA,PLA Navy
org:tni|military|IDN|TNI,TNI-AU,TNI-AL
org:afp|military|PHL|Armed Forces of the Philippines,AFP Modernization
org:rjaf|military|JOR|Royal Jordanian Air Force,Jordan Armed Forces
org:rsaf|military|SAU|Royal Saudi Air Force,Royal Saudi Naval Forces,Royal Saudi Land Forces,Saudi Arabian National Guard
org:hellenic-navy|military|GRC|Hellenic Navy,Hellenic Air Force,Hellenic Army
org:drdo|government|IND|DRDO,Defence Research and Development Organisation
org:irgc|military|IRN|Islamic Revolutionary Guard Corps,IRGC
org:kenya-defence-forces|military|KEN|Kenya Defence Forces
org:updf|military|UGA|UPDF,Uganda People's Defence Force
org:sandf|military|ZAF|SANDF,South African National Defence Force
body:un|body|-|United Nations,UN,U.N.
body:un-security-council|body|-|United Nations Security Council,UN Security Council,Security Council
body:nato|body|-|NATO,North Atlantic Treaty Organization
org:nspa|body|-|NSPA,NATO Support and Procurement Agency
body:eu|body|-|European Union,EU
body:european-commission|body|-|European Commission
body:african-union|body|-|African Union
body:arab-league|body|-|Arab League,League of Arab States
body:gcc|body|-|Gulf Cooperation Council,GCC
body:asean|body|-|ASEAN
body:ecowas|body|-|ECOWAS
body:opec|body|-|OPEC
body:occar|body|-|OCCAR
body:iaea|body|-|IAEA,International Atomic Energy Agency
body:imf|body|-|IMF,International Monetary Fund
body:world-bank|body|-|World Bank
body:sipri|body|-|SIPRI,Stockholm International Peace Research Institute
grp:polisario|group|ESH|Polisario,Polisario Front
grp:hamas|group|PSE|Hamas
grp:hezbollah|group|LBN|Hezbollah,Hizbollah
grp:houthis|group|YEM|Houthi,Houthis
grp:arab-countries|group|-|Arab countries,Arab states,Arab nations
grp:gulf-states|group|-|Gulf states,Gulf countries
grp:baltic-states|group|-|Baltic states,Baltic countries,Baltic nations
grp:nordic-countries|group|-|Nordic countries,Nordic states
grp:visegrad|group|-|Visegrad Group
grp:western-countries|group|-|Western countries,Western states
grp:african-countries|group|-|African countries,African states
body:g7|body|-|G7
body:aukus|body|-|AUKUS
grp:sahel-states|group|-|Sahel states
src:bladi|media|-|Bladi
src:le360|media|-|Le360
src:hespress|media|-|Hespress
src:reuters|media|-|Reuters
src:afp|media|-|AFP,Agence France-Presse
src:ap|media|-|Associated Press
src:bloomberg|media|-|Bloomberg,Bloomberg News
src:janes|media|-|Janes,Jane's,Jane's Defence Weekly
src:defense-news|media|-|Defense News,DefenseNews
src:breaking-defense|media|-|Breaking Defense
src:la-tribune|media|-|La Tribune
src:les-echos|media|-|Les Echos
src:le-monde|media|-|Le Monde
src:le-figaro|media|-|Le Figaro
src:globes|media|-|Globes
src:haaretz|media|-|Haaretz
src:jerusalem-post|media|-|Jerusalem Post,The Jerusalem Post
src:times-of-israel|media|-|Times of Israel,The Times of Israel
src:calcalist|media|-|Calcalist
src:ynet|media|-|Ynet
src:bbc|media|-|BBC
src:cnn|media|-|CNN
src:xinhua|media|-|Xinhua
src:tass|media|-|TASS
src:interfax|media|-|Interfax
src:ria-novosti|media|-|RIA Novosti
src:kommersant|media|-|Kommersant
src:anadolu|media|-|Anadolu,Anadolu Agency
src:yonhap|media|-|Yonhap
src:kyodo|media|-|Kyodo
src:nikkei|media|-|Nikkei
src:al-jazeera|media|-|Al Jazeera,Al-Jazeera
src:al-arabiya|media|-|Al Arabiya
src:asharq-al-awsat|media|-|Asharq Al-Awsat
src:el-pais|media|-|El País,El Pais
src:el-confidencial|media|-|El Confidencial
src:infodefensa|media|-|Infodefensa
src:der-spiegel|media|-|Der Spiegel,Spiegel
src:handelsblatt|media|-|Handelsblatt
src:financial-times|media|-|Financial Times
src:new-york-times|media|-|New York Times,The New York Times
src:washington-post|media|-|Washington Post,The Washington Post
src:wall-street-journal|media|-|Wall Street Journal,The Wall Street Journal
src:guardian|media|-|The Guardian
src:times-of-india|media|-|Times of India,The Times of India
src:the-hindu|media|-|The Hindu
src:dawn|media|-|Dawn
src:middle-east-eye|media|-|Middle East Eye
src:axios|media|-|Axios
src:politico|media|-|Politico
org:tawazun|government|ARE|Tawazun,Tawazun Council,Tawazun Economic Council
org:bundesheer|military|AUT|Bundesheer
org:marine-nationale|military|FRA|Marine Nationale
org:armee-de-lair|military|FRA|Armée de l'Air,French Air and Space Force
org:marina-militare|military|ITA|Marina Militare
org:aeronautica-militare|military|ITA|Aeronautica Militare
org:armada-espanola|military|ESP|Armada Española
org:ejercito-del-aire|military|ESP|Ejército del Aire
org:commit|government|NLD|COMMIT,Materiel and IT Command
org:ndma|government|NOR|Forsvarsmateriell,Norwegian Defence Materiel Agency,NDMA
org:dalo|government|DNK|DALO,Danish Defence Acquisition and Logistics Organization,Danish Defence Acquisition and Logistics Organisation,Defence Acquisition and Logistics Organisation,Danish Ministry of Defence Acquisition and Logistics Organisation
org:rkik|government|EST|RKIK,Estonian Centre for Defence Investments,Estonian Centre for Defence Investment,ECDI
org:armament-agency|government|POL|Agencja Uzbrojenia
org:romtehnica|government|ROU|Romtehnica
org:ssb|government|TUR|SSB,Presidency of Defence Industries,Presidency of Defense Industries
org:iriaf|military|IRN|IRIAF
org:dac|government|IND|Defence Acquisition Council
org:ccs|government|IND|Cabinet Committee on Security
org:atla|government|JPN|ATLA
org:dsta|government|SGP|DSTA,Defence Science and Technology Agency
org:casg|government|AUS|Capability Acquisition and Sustainment Group
org:nzdf|military|NZL|New Zealand Defence Force,NZDF
org:rnzaf|military|NZL|Royal New Zealand Air Force
org:rnzn|military|NZL|Royal New Zealand Navy
org:rtarf|military|THA|Royal Thai Armed Forces
org:rca|military|KHM|Royal Cambodian Armed Forces
org:rbaf|military|BHR|Royal Bahraini Air Force
org:rafo|military|OMN|Royal Air Force of Oman
org:rno|military|OMN|Royal Navy of Oman
org:peshmerga|military|IRQ|Peshmerga
org:anp|military|DZA|People's National Army
org:endf|military|ETH|ENDF
org:armscor|government|ZAF|Armscor
org:fab|military|BRA|Força Aérea Brasileira
org:marinha|military|BRA|Marinha do Brasil
org:fach|military|CHL|Fuerza Aérea de Chile,FACh
org:fac|military|COL|Fuerza Aérea Colombiana
org:fap|military|PER|Fuerza Aérea del Perú
org:sedena|ministry|MEX|Sedena
org:semar|ministry|MEX|Semar
org:dnd|ministry|CAN|Department of National Defence
org:pspc|government|CAN|Public Services and Procurement Canada
org:des|government|GBR|Defence Equipment & Support,Defence Equipment and Support,DE&S
org:royal-marines|military|GBR|Royal Marines
org:us-coast-guard|military|USA|US Coast Guard,U.S. Coast Guard
org:us-mda|government|USA|Missile Defense Agency
org:navsea|government|USA|Naval Sea Systems Command,NAVSEA
org:navair|government|USA|Naval Air Systems Command,NAVAIR
org:us-treasury|ministry|USA|US Treasury,U.S. Treasury,Treasury Department
org:us-commerce|ministry|USA|Commerce Department,US Commerce Department
org:mossad|government|ISR|Mossad
org:shin-bet|government|ISR|Shin Bet
org:israeli-navy|military|ISR|Israeli Navy
org:ukrainian-dpa|government|UKR|Defence Procurement Agency,Defense Procurement Agency
org:naf-latvia|military|LVA|National Armed Forces of Latvia
`,
};

import type { DictionarySource } from './dictionary.types.js';

/**
 * Named bodies, groups and media: id | kind (military, ministry, government, body, group, media) | state or - | names.
 * Militaries and ministries of other states are read by rule ("the Polish armed forces"), so only proper names stand here.
 */
export const bodies: DictionarySource = {
  id: 'bodies',
  version: '1',
  source: 'own list from public knowledge',
  rows: `
org:idf|military|ISR|Israel Defense Forces,Israel Defence Forces,Israeli Defense Forces,Israeli Defence Forces,IDF
org:israel-mod|ministry|ISR|Israel Ministry of Defense,Israel Ministry of Defence,Israeli Ministry of Defense,Israeli Ministry of Defence,Israeli Defense Ministry,Israeli Defence Ministry,IMOD,SIBAT
org:israel-air-force|military|ISR|Israeli Air Force,Israel Air Force
body:isr-mar-jmc|body|-|Israel-Morocco Joint Military Committee,Morocco-Israel Joint Military Committee
org:royal-moroccan-armed-forces|military|MAR|Royal Moroccan Armed Forces,Royal Armed Forces,Royal Moroccan Air Force,Royal Moroccan Navy
org:us-dod|ministry|USA|US Department of Defense,U.S. Department of Defense,Department of Defense,DoD,US Department of War
org:us-state-department|ministry|USA|US State Department,U.S. State Department,State Department,US Department of State
org:dsca|government|USA|Defense Security Cooperation Agency,DSCA
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
`,
};

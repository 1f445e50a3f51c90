import type { DictionarySource } from './dictionary.types.js';

/**
 * Heads of state and government, foreign and defence ministers who sign and meet in reports since about 2014, beside the
 * older names of the large lists: state | names. A family name stands alone only where it means one person in such reports.
 */
export const leaders: DictionarySource = {
  id: 'leaders',
  version: '1',
  source: 'own list from public knowledge',
  validity: '2014/2026',
  rows: `
ISR|Benjamin Netanyahu,Netanyahu,Yair Lapid,Naftali Bennett,Isaac Herzog,Yoav Gallant,Israel Katz,Benny Gantz,Gideon Saar,Gideon Sa'ar,Eli Cohen,Gabi Ashkenazi
MAR|King Mohammed VI,Mohammed VI,Nasser Bourita,Aziz Akhannouch,Saad Eddine El Othmani,Abdellatif Loudiyi,Mohammed Berrid
USA|Donald Trump,Trump,Joe Biden,Biden,Barack Obama,Obama,Marco Rubio,Rubio,Antony Blinken,Blinken,Lloyd Austin,Pete Hegseth,Hegseth,Mike Pompeo,Pompeo,Kamala Harris,JD Vance,Steve Witkoff,Witkoff,Jared Kushner,John Kerry,Rex Tillerson,Jim Mattis,Mark Esper
GBR|Keir Starmer,Starmer,Rishi Sunak,Sunak,Boris Johnson,Liz Truss,Theresa May,David Cameron,David Lammy,John Healey,Grant Shapps,Ben Wallace,James Cleverly,Yvette Cooper
FRA|Emmanuel Macron,Macron,Sébastien Lecornu,Sebastien Lecornu,Catherine Vautrin,Jean-Noël Barrot,Jean-Yves Le Drian,Florence Parly,François Hollande,Stéphane Séjourné,Catherine Colonna
DEU|Friedrich Merz,Merz,Olaf Scholz,Scholz,Angela Merkel,Merkel,Boris Pistorius,Pistorius,Annalena Baerbock,Baerbock,Johann Wadephul,Frank-Walter Steinmeier
ITA|Giorgia Meloni,Meloni,Guido Crosetto,Crosetto,Antonio Tajani,Tajani,Sergio Mattarella,Mario Draghi,Giuseppe Conte
ESP|Pedro Sánchez,Pedro Sanchez,Margarita Robles,José Manuel Albares,Jose Manuel Albares,Mariano Rajoy
PRT|Luís Montenegro,Luis Montenegro,Nuno Melo,Marcelo Rebelo de Sousa
GRC|Kyriakos Mitsotakis,Mitsotakis,Nikos Dendias,George Gerapetritis,Giorgos Gerapetritis,Alexis Tsipras
CYP|Nikos Christodoulides,Vasilis Palmas,Nicos Anastasiades,Constantinos Kombos
TUR|Recep Tayyip Erdoğan,Recep Tayyip Erdogan,Tayyip Erdogan,Tayyip Erdoğan,Erdoğan,Erdogan,Hakan Fidan,Yaşar Güler,Yasar Guler,Mevlüt Çavuşoğlu,Mevlut Cavusoglu,Hulusi Akar,Haluk Görgün
POL|Donald Tusk,Tusk,Andrzej Duda,Karol Nawrocki,Władysław Kosiniak-Kamysz,Wladyslaw Kosiniak-Kamysz,Radosław Sikorski,Radoslaw Sikorski,Mariusz Błaszczak,Mariusz Blaszczak,Mateusz Morawiecki
CZE|Petr Fiala,Petr Pavel,Jana Černochová,Jana Cernochova,Jan Lipavský,Andrej Babiš,Andrej Babis
SVK|Robert Fico,Fico,Robert Kaliňák,Robert Kalinak,Jaroslav Naď,Zuzana Čaputová,Peter Pellegrini
HUN|Viktor Orbán,Viktor Orban,Orbán,Orban,Péter Szijjártó,Peter Szijjarto,Kristóf Szalay-Bobrovniczky
ROU|Klaus Iohannis,Nicușor Dan,Nicusor Dan,Angel Tîlvăr,Angel Tilvar,Ionuț Moșteanu,Marcel Ciolacu
BGR|Rumen Radev,Boyko Borissov,Atanas Zapryanov
SRB|Aleksandar Vučić,Aleksandar Vucic,Vučić,Vucic,Miloš Vučević,Ivica Dačić,Bratislav Gašić
HRV|Andrej Plenković,Andrej Plenkovic,Ivan Anušić,Zoran Milanović
ALB|Edi Rama
XKX|Albin Kurti
MDA|Maia Sandu
UKR|Volodymyr Zelensky,Volodymyr Zelenskyy,Volodymyr Zelenskiy,Zelensky,Zelenskyy,Zelenskiy,Rustem Umerov,Umerov,Andrii Sybiha,Dmytro Kuleba,Denys Shmyhal,Oleksii Reznikov,Petro Poroshenko
RUS|Vladimir Putin,Putin,Sergei Lavrov,Sergey Lavrov,Lavrov,Sergei Shoigu,Sergey Shoigu,Shoigu,Andrei Belousov,Dmitry Medvedev,Dmitry Peskov
BLR|Alexander Lukashenko,Lukashenko
LTU|Gitanas Nausėda,Gitanas Nauseda,Dovilė Šakalienė,Arvydas Anušauskas,Laurynas Kasčiūnas
LVA|Edgars Rinkēvičs,Edgars Rinkevics,Andris Sprūds,Andris Spruds,Evika Siliņa
EST|Hanno Pevkur,Kaja Kallas,Kristen Michal,Alar Karis
FIN|Alexander Stubb,Sauli Niinistö,Antti Häkkänen,Antti Hakkanen,Petteri Orpo,Elina Valtonen,Sanna Marin
SWE|Ulf Kristersson,Pål Jonson,Pal Jonson,Tobias Billström,Maria Malmer Stenergard,Stefan Löfven
NOR|Jonas Gahr Støre,Jonas Gahr Store,Tore Sandvik,Bjørn Arild Gram,Espen Barth Eide
DNK|Mette Frederiksen,Troels Lund Poulsen,Lars Løkke Rasmussen,Lars Lokke Rasmussen
NLD|Mark Rutte,Dick Schoof,Ruben Brekelmans,Kajsa Ollongren,Caspar Veldkamp
BEL|Bart De Wever,Theo Francken,Alexander De Croo,Ludivine Dedonder,Maxime Prévot
CHE|Viola Amherd,Martin Pfister,Ignazio Cassis
AUT|Klaudia Tanner,Karl Nehammer,Christian Stocker
IRL|Micheál Martin,Micheal Martin,Simon Harris,Leo Varadkar
CAN|Mark Carney,Carney,Justin Trudeau,Trudeau,Anita Anand,Bill Blair,David McGuinty,Mélanie Joly
AUS|Anthony Albanese,Albanese,Richard Marles,Penny Wong,Scott Morrison,Peter Dutton
NZL|Christopher Luxon,Winston Peters,Jacinda Ardern,Judith Collins
JPN|Sanae Takaichi,Takaichi,Shigeru Ishiba,Ishiba,Fumio Kishida,Kishida,Shinzo Abe,Yoshihide Suga,Gen Nakatani,Minoru Kihara,Takeshi Iwaya
KOR|Lee Jae-myung,Lee Jae Myung,Yoon Suk Yeol,Yoon Suk-yeol,Moon Jae-in,Park Geun-hye,Ahn Gyu-back,Shin Won-sik,Cho Tae-yul,Cho Hyun,Lee Jong-sup
PRK|Kim Jong Un,Kim Jong-un,Choe Son Hui
CHN|Xi Jinping,Wang Yi,Li Qiang,Dong Jun,Li Keqiang
TWN|Lai Ching-te,Tsai Ing-wen,Wellington Koo
IND|Narendra Modi,Modi,Rajnath Singh,Subrahmanyam Jaishankar,S. Jaishankar,Jaishankar,Manohar Parrikar,Droupadi Murmu
PAK|Shehbaz Sharif,Nawaz Sharif,Imran Khan,Ishaq Dar,Khawaja Asif,Asim Munir,Asif Ali Zardari
BGD|Sheikh Hasina,Muhammad Yunus
LKA|Anura Kumara Dissanayake,Ranil Wickremesinghe
NPL|K.P. Sharma Oli
AFG|Amir Khan Muttaqi
MMR|Min Aung Hlaing
THA|Anutin Charnvirakul,Srettha Thavisin,Paetongtarn Shinawatra,Prayut Chan-o-cha,Sutin Klungsang
VNM|To Lam,Pham Minh Chinh,Phan Van Giang,Luong Cuong,Nguyen Phu Trong,Vo Van Thuong
KHM|Hun Manet,Hun Sen
MYS|Anwar Ibrahim,Mohamed Khaled Nordin,Mahathir Mohamad,Mohamad Hasan
SGP|Lawrence Wong,Ng Eng Hen,Lee Hsien Loong,Vivian Balakrishnan,Chan Chun Sing
IDN|Prabowo Subianto,Prabowo,Joko Widodo,Jokowi,Retno Marsudi,Sjafrie Sjamsoeddin,Sugiono
PHL|Ferdinand Marcos,Ferdinand Marcos Jr,Bongbong Marcos,Gilberto Teodoro,Rodrigo Duterte,Enrique Manalo,Delfin Lorenzana
PNG|James Marape
FJI|Sitiveni Rabuka
KAZ|Kassym-Jomart Tokayev,Tokayev,Nursultan Nazarbayev
UZB|Shavkat Mirziyoyev,Mirziyoyev
KGZ|Sadyr Japarov
TJK|Emomali Rahmon
TKM|Serdar Berdimuhamedov
AZE|Ilham Aliyev,Aliyev,Zakir Hasanov,Jeyhun Bayramov
ARM|Nikol Pashinyan,Pashinyan,Suren Papikyan,Ararat Mirzoyan
GEO|Irakli Kobakhidze,Salome Zourabichvili
SAU|Mohammed bin Salman,Mohammad bin Salman,King Salman,Khalid bin Salman,Faisal bin Farhan,Adel al-Jubeir
ARE|Mohamed bin Zayed,Mohammed bin Zayed,Mohammed bin Rashid,Abdullah bin Zayed,Mohamed bin Zayed Al Nahyan,Anwar Gargash
QAT|Tamim bin Hamad Al Thani,Tamim bin Hamad,Mohammed bin Abdulrahman Al Thani,Mohammed bin Abdulrahman,Khalid al-Attiyah
KWT|Meshal al-Ahmad,Meshal Al-Ahmad Al-Sabah
BHR|Hamad bin Isa Al Khalifa,Salman bin Hamad,Abdullatif al-Zayani
OMN|Haitham bin Tariq,Sultan Haitham,Badr al-Busaidi,Badr Albusaidi
IRQ|Mohammed Shia al-Sudani,Mustafa al-Kadhimi,Fuad Hussein,Barham Salih,Haider al-Abadi
IRN|Masoud Pezeshkian,Pezeshkian,Ebrahim Raisi,Raisi,Hassan Rouhani,Abbas Araghchi,Araghchi,Mohammad Javad Zarif,Ali Khamenei,Khamenei,Hossein Amir-Abdollahian
JOR|King Abdullah II,Abdullah II,Ayman Safadi
LBN|Joseph Aoun,Nawaf Salam,Najib Mikati,Michel Aoun
SYR|Ahmed al-Sharaa,Ahmad al-Sharaa,Asaad al-Shaibani,Bashar al-Assad
PSE|Mahmoud Abbas
EGY|Abdel Fattah al-Sisi,Abdel Fattah el-Sisi,al-Sisi,el-Sisi,Badr Abdelatty,Sameh Shoukry,Abdel Mageed Saqr
DZA|Abdelmadjid Tebboune,Tebboune,Said Chengriha,Saïd Chengriha,Ahmed Attaf
TUN|Kais Saied
LBY|Abdul Hamid Dbeibah,Khalifa Haftar,Saddam Haftar
SDN|Abdel Fattah al-Burhan,Abdel Fattah Burhan,al-Burhan
SSD|Salva Kiir
ETH|Abiy Ahmed,Gedion Timothewos
ERI|Isaias Afwerki
SOM|Hassan Sheikh Mohamud
DJI|Ismail Omar Guelleh
KEN|William Ruto,Ruto,Uhuru Kenyatta,Aden Duale
UGA|Yoweri Museveni,Museveni
RWA|Paul Kagame,Kagame
COD|Felix Tshisekedi,Félix Tshisekedi,Tshisekedi
TZA|Samia Suluhu Hassan
ZMB|Hakainde Hichilema
ZWE|Emmerson Mnangagwa
ZAF|Cyril Ramaphosa,Ramaphosa,Jacob Zuma,Ronald Lamola,Angie Motshekga
NAM|Netumbo Nandi-Ndaitwah
BWA|Duma Boko
AGO|João Lourenço,Joao Lourenco
MOZ|Daniel Chapo,Filipe Nyusi
NGA|Bola Tinubu,Tinubu,Muhammadu Buhari,Mohammed Badaru Abubakar
GHA|John Mahama,John Dramani Mahama,Nana Akufo-Addo
CIV|Alassane Ouattara
SEN|Bassirou Diomaye Faye,Macky Sall,Ousmane Sonko
MLI|Assimi Goita,Assimi Goïta
BFA|Ibrahim Traore,Ibrahim Traoré
NER|Abdourahamane Tiani
TCD|Mahamat Idriss Deby,Mahamat Idriss Déby
CMR|Paul Biya
GNQ|Teodoro Obiang
BRA|Luiz Inácio Lula da Silva,Luiz Inacio Lula da Silva,Lula da Silva,Jair Bolsonaro,Bolsonaro,Mauro Vieira,José Múcio
ARG|Javier Milei,Milei,Alberto Fernández,Luis Petri,Mauricio Macri
CHL|Gabriel Boric,Boric,Sebastián Piñera,Adriana Delpiano,Maya Fernández
COL|Gustavo Petro,Iván Duque,Ivan Duque,Pedro Sánchez Suárez
PER|Dina Boluarte,José Jerí,Walter Astudillo
ECU|Daniel Noboa,Guillermo Lasso
BOL|Luis Arce,Evo Morales,Rodrigo Paz
PRY|Santiago Peña,Santiago Pena
URY|Yamandú Orsi,Luis Lacalle Pou
VEN|Nicolás Maduro,Nicolas Maduro,Maduro
MEX|Claudia Sheinbaum,Sheinbaum,Andrés Manuel López Obrador
CUB|Miguel Díaz-Canel,Miguel Diaz-Canel
GTM|Bernardo Arévalo
HND|Xiomara Castro,Juan Orlando Hernández
SLV|Nayib Bukele,Bukele
PAN|José Raúl Mulino,Jose Raul Mulino
`,
};

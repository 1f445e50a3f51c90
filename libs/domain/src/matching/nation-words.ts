/**
 * Names of nations and what comes from them. They say whose a thing is, which the parties say already:
 * "Israeli drones" and "Israeli satellites" share nothing that identifies either.
 */
const NATIONS = `
afghan afghanistan african albania albanian algeria algerian american angola angolan arab arabian arabia argentina argentine argentinian
armenia armenian asian australia australian austria austrian azerbaijan azerbaijani azeri bahrain bahraini bangladesh bangladeshi belarus
belarusian belgian belgium bolivia bolivian bosnia bosnian botswana brazil brazilian britain british brunei bulgaria bulgarian burkina
faso burundi cambodia cambodian cameroon cameroonian canada canadian chad chadian chile chilean china chinese colombia colombian congo
congolese croatia croatian cuba cuban cypriot cyprus czech denmark danish dominican dutch ecuador ecuadorian egypt egyptian emirates
emirati england english eritrea eritrean estonia estonian ethiopia ethiopian european europe finland finnish france french gabon gabonese
gambia georgia georgian german germany ghana ghanaian greece greek guatemala guinea guyana haiti honduras hungarian hungary iceland india
indian indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli italian italy ivorian jamaica japan japanese jordan
jordanian kazakh kazakhstan kenya kenyan korea korean kosovo kuwait kuwaiti kyrgyz kyrgyzstan laos latvia latvian lebanese lebanon liberia
libya libyan lithuania lithuanian luxembourg macedonia macedonian malagasy malawi malaysia malaysian mali malian malta maltese mauritania
mauritanian mauritius mexican mexico moldova moldovan mongolia mongolian montenegro moroccan morocco mozambique myanmar burmese namibia
nepal nepalese netherlands nicaragua niger nigeria nigerian nigerien norway norwegian oman omani pakistan pakistani palestine palestinian
panama paraguay peru peruvian philippine philippines filipino poland polish portugal portuguese qatar qatari romania romanian russia
russian rwanda rwandan sahara sahrawi saharan saudi senegal senegalese serbia serbian singapore singaporean slovak slovakia slovenia
slovenian somali somalia spain spanish sri lanka sudan sudanese sweden swedish swiss switzerland syria syrian taiwan taiwanese tajik
tajikistan tanzania tanzanian thai thailand togo tunisia tunisian turkey turkish turkiye turkmen turkmenistan uganda ugandan ukraine
ukrainian uruguay uzbek uzbekistan venezuela venezuelan vietnam vietnamese yemen yemeni zambia zambian zimbabwe
uae usa uk us eu rabat jerusalem tel aviv washington
`;

export const nationWords: ReadonlySet<string> = new Set(NATIONS.trim().split(/\s+/));

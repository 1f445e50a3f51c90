import { type Fixture } from './fixture.types.js';

/**
 * Articles on relations between states, each annotated whole before it was first read; they gave a score and were then
 * developed on. All sentences are our own; what they tell is partly invented.
 */
export const relationsArticlesOne: readonly Fixture[] = [
  {
    id: 'sau-irn',
    reportDate: '2025-11-14',
    text: `Riyadh and Tehran, wary neighbours, find a language

By Helen Marsh

Two and a half years after they agreed in Beijing to bury a seven-year quarrel, Saudi Arabia and Iran are discovering how much work a cold peace requires. The two governments restored diplomatic relations on 10 March 2023 under a text brokered by China. Riyadh reopened its embassy in Tehran in August 2023, and ambassadors took up their posts a month later.

The rupture had come in January 2016, when Saudi Arabia cut ties with Iran after a mob stormed its embassy. Bahrain and Sudan followed within a day. For years afterwards the rivals spoke only through intermediaries: Iraq hosted five rounds of talks between their intelligence chiefs between April 2021 and April 2022.

Contacts have since multiplied. In April 2025 the Saudi defence minister, Prince Khalid bin Salman, travelled to Tehran and met Supreme Leader Ali Khamenei. Iran's foreign minister, Abbas Araghchi, has been to the kingdom six times this year, most recently on Tuesday for a meeting with his Saudi counterpart in Jeddah. "We have left the worst behind us," he told reporters.

The third session of the trilateral Saudi-Iranian-Chinese committee is to be held in Tehran next month. A memorandum on the transfer of sentenced prisoners was initialled by the two justice ministries last week. Negotiations on a direct shipping line have dragged on since 2024.

Military contacts remain thin. Iranian and Saudi warships joined a naval drill in the Sea of Oman in October 2024 together with Oman. A proposal for joint patrols was rejected by Riyadh, according to two Gulf officials.

Trade tells a sober story. Saudi exports to Iran amounted to just $15 million in 2024, according to the kingdom's statistics office. Iranian pilgrims, by contrast, now make up 6 percent of foreign visitors to Mecca.

Israel's bombardment of Iran in June tested the thaw. Saudi Arabia condemned the strikes as a violation of sovereignty. Tehran publicly thanked Riyadh for its position. When Iran fired missiles at the Al Udeid base in Qatar ten days later, the kingdom denounced the attack in equally strong terms.

American policy complicates matters. Washington reimposed sanctions on Iranian oil exports in 2018 and tightened them again in February. Riyadh signed a strategic defence agreement with the United States during President Donald Trump's visit in May, and it is seeking a formal treaty.

Not everybody applauds. Conservative lawmakers in Tehran accused the government of trading principles for smiles. Hundreds of students protested outside the Saudi embassy last Sunday over the execution of a cleric.

For the time being, relations are steadily improving. Neither side, though, expects friendship.`,
    events: [
      { kind: 'normalisation', quote: 'they agreed in Beijing to bury a seven-year quarrel', roles: 'party:SAU party:IRN', optional: true },
      { kind: 'normalisation', quote: 'restored diplomatic relations on 10 March 2023', roles: 'party:SAU party:IRN broker:CHN', edtf: '2023-03-10' },
      { kind: 'normalisation', quote: 'Riyadh reopened its embassy in Tehran in August 2023', roles: 'party:SAU party:IRN', edtf: '2023-08' },
      { kind: 'normalisation', quote: 'ambassadors took up their posts a month later', roles: 'party:SAU party:IRN', edtf: '2023-09', optional: true },
      { kind: 'sanction', quote: 'Saudi Arabia cut ties with Iran', roles: 'party:SAU target:IRN', edtf: '2016-01' },
      { kind: 'sanction', quote: 'Bahrain and Sudan followed within a day', roles: 'party:BHR party:SDN', optional: true },
      { kind: 'dialogue', quote: 'Iraq hosted five rounds of talks between their intelligence chiefs', roles: 'party:SAU party:IRN host:IRQ', edtf: '2021-04/2022-04', rolesOpen: true },
      { kind: 'dialogue', quote: 'Prince Khalid bin Salman, travelled to Tehran', roles: 'party:SAU party:IRN', edtf: '2025-04' },
      { kind: 'dialogue', quote: 'met Supreme Leader Ali Khamenei', roles: 'party:SAU party:IRN', edtf: '2025-04', optional: true },
      { kind: 'dialogue', quote: 'has been to the kingdom six times this year', roles: 'party:IRN party:SAU', edtf: '2025', optional: true },
      { kind: 'dialogue', quote: 'a meeting with his Saudi counterpart in Jeddah', roles: 'party:IRN party:SAU' },
      { kind: 'statement', quote: 'We have left the worst behind us', roles: '', optional: true },
      { kind: 'dialogue', quote: 'The third session of the trilateral Saudi-Iranian-Chinese committee', roles: 'party:SAU party:IRN party:CHN', edtf: '2025-12', modality: 'planned' },
      { kind: 'signing', quote: 'A memorandum on the transfer of sentenced prisoners was initialled', roles: 'party:SAU party:IRN', edtf: '2025-11-03/2025-11-09' },
      { kind: 'dialogue', quote: 'Negotiations on a direct shipping line have dragged on since 2024', roles: 'party:SAU party:IRN', altKinds: ['signing'], altModalities: ['negotiating'] },
      { kind: 'exercise', quote: 'Iranian and Saudi warships joined a naval drill', roles: 'party:IRN party:SAU party:OMN', edtf: '2024-10' },
      { kind: 'exercise', quote: 'joint patrols was rejected by Riyadh', roles: '', optional: true },
      { kind: 'statistic', quote: 'Saudi exports to Iran amounted to just $15 million in 2024', roles: 'subject:SAU counterpart:IRN', edtf: '2024', money: 'USD 15000000 15000000 exact' },
      { kind: 'statistic', quote: 'now make up 6 percent of foreign visitors to Mecca', roles: 'subject:IRN', rolesOpen: true },
      { kind: 'trend', quote: 'tested the thaw', roles: '', optional: true },
      { kind: 'criticism', quote: 'Saudi Arabia condemned the strikes', roles: 'critic:SAU target:ISR', rolesOpen: true },
      { kind: 'statement', quote: 'Tehran publicly thanked Riyadh for its position', roles: 'speaker:IRN target:SAU' },
      { kind: 'criticism', quote: 'the kingdom denounced the attack', roles: 'critic:SAU target:IRN', rolesOpen: true },
      { kind: 'sanction', quote: 'Washington reimposed sanctions on Iranian oil exports in 2018', roles: 'party:USA target:IRN', edtf: '2018' },
      { kind: 'sanction', quote: 'tightened them again in February', roles: 'party:USA target:IRN', edtf: '2025-02' },
      { kind: 'signing', quote: 'Riyadh signed a strategic defence agreement with the United States', roles: 'party:SAU party:USA', edtf: '2025-05' },
      { kind: 'dialogue', quote: 'President Donald Trump\'s visit in May', roles: 'party:USA party:SAU', edtf: '2025-05', optional: true },
      { kind: 'signing', quote: 'it is seeking a formal treaty', roles: '', modality: 'planned', optional: true },
      { kind: 'criticism', quote: 'Conservative lawmakers in Tehran accused the government', roles: '', rolesOpen: true },
      { kind: 'protest', quote: 'Hundreds of students protested outside the Saudi embassy last Sunday', roles: 'target:SAU', edtf: '2025-11-09', rolesOpen: true },
      { kind: 'trend', quote: 'relations are steadily improving', roles: 'party:SAU party:IRN' },
    ],
  },
  {
    id: 'tur-arm',
    reportDate: '2025-09-20',
    text: `Policy brief 14/2025. Across the Arax: the slow rapprochement of Türkiye and Armenia

Summary. Türkiye and Armenia have never had diplomatic relations, and their land border has been shut since 1993. A new round of contacts that started in December 2021 has yielded modest results.

Background

Ankara recognised the independence of Armenia on 16 December 1991 but did not establish ties. In 1993 it closed the frontier in solidarity with Azerbaijan. In October 2009 the foreign ministers signed the Zurich Protocols in the presence of Hillary Clinton and Sergei Lavrov. Neither parliament ratified them, and Yerevan declared them void on 1 March 2018.

The present process

In December 2021 both countries appointed special envoys. The envoys, Serdar Kılıç and Ruben Rubinyan, held their first meeting in Moscow on 14 January 2022 and have met five times since. Direct flights between Istanbul and Yerevan resumed in February 2022. In July 2022 they agreed to open the border to citizens of third countries, a step which has yet to be carried out.

After the earthquakes of February 2023 Armenia sent rescue teams to Adıyaman, and the Margara bridge was opened to aid convoys for the first time in three decades. Foreign Minister Ararat Mirzoyan visited Ankara on 15 February 2023. Prime Minister Nikol Pashinyan attended the inauguration of President Recep Tayyip Erdoğan that June, and in June of this year he paid the first working visit by an Armenian leader to Istanbul.

On 8 August 2025 the leaders of Armenia and Azerbaijan met at the White House, where their foreign ministers initialled a peace treaty mediated by the United States. Ankara welcomed the accord. Turkish officials say that full normalisation with Yerevan will follow once the treaty has been signed.

The envoys met again in Yerevan on 12 September and agreed to simplify visa procedures for holders of diplomatic passports from 1 January 2026.

The economic dimension

Trade between the two countries, most of it routed through Georgia, reached $336 million in 2024, according to Armenian customs. Armenian exports accounted for barely one per cent of it. The World Bank estimates that an open border would raise Armenia's output by 3 per cent.

Obstacles

Opposition parties in Yerevan have denounced the process as capitulation. In Baku there is unease that Ankara may move too fast. The diaspora is hostile: thousands marched in Los Angeles on 24 April to demand recognition of the genocide. Türkiye lifted its ban on Armenian overflights in 2023, but reimposed it for six weeks after a monument was unveiled in Yerevan.

The military side is the least developed. No joint exercises have been held. Armenia, which has turned to France and India for weapons, took part in the Eagle Partner 2025 exercise with American troops from 12 to 20 August. In 2024 it froze its participation in the Collective Security Treaty Organization.

Recommendations

The European Union should support the reopening of the Gyumri-Kars railway. Ankara and Yerevan should establish diplomatic relations without preconditions.`,
    events: [
      { kind: 'normalisation', quote: 'have never had diplomatic relations', roles: '', altKinds: ['sanction'], optional: true },
      { kind: 'sanction', quote: 'their land border has been shut since 1993', roles: '', optional: true },
      { kind: 'trend', quote: 'A new round of contacts that started in December 2021', roles: '', altKinds: ['dialogue'], optional: true },
      { kind: 'normalisation', quote: 'Ankara recognised the independence of Armenia on 16 December 1991', roles: 'party:TUR party:ARM', edtf: '1991-12-16' },
      { kind: 'normalisation', quote: 'did not establish ties', roles: 'party:TUR party:ARM', modality: 'negated', optional: true },
      { kind: 'sanction', quote: 'In 1993 it closed the frontier', roles: 'party:TUR target:ARM', edtf: '1993', rolesOpen: true },
      { kind: 'signing', quote: 'the foreign ministers signed the Zurich Protocols', roles: 'party:TUR party:ARM', edtf: '2009-10' },
      { kind: 'signing', quote: 'Neither parliament ratified them', roles: '', modality: 'negated', optional: true },
      { kind: 'signing', quote: 'Yerevan declared them void on 1 March 2018', roles: 'party:ARM', edtf: '2018-03-01', modality: 'cancelled', altKinds: ['sanction', 'statement'], optional: true },
      { kind: 'dialogue', quote: 'both countries appointed special envoys', roles: 'party:TUR party:ARM', edtf: '2021-12', altKinds: ['normalisation'], optional: true },
      { kind: 'dialogue', quote: 'held their first meeting in Moscow on 14 January 2022', roles: 'party:TUR party:ARM', edtf: '2022-01-14' },
      { kind: 'dialogue', quote: 'have met five times since', roles: 'party:TUR party:ARM', optional: true },
      { kind: 'normalisation', quote: 'Direct flights between Istanbul and Yerevan resumed in February 2022', roles: 'party:TUR party:ARM', edtf: '2022-02', optional: true },
      { kind: 'signing', quote: 'In July 2022 they agreed to open the border', roles: 'party:TUR party:ARM', edtf: '2022-07', altKinds: ['normalisation'], optional: true },
      { kind: 'dialogue', quote: 'Foreign Minister Ararat Mirzoyan visited Ankara on 15 February 2023', roles: 'party:ARM party:TUR', edtf: '2023-02-15' },
      { kind: 'delivery', quote: 'Armenia sent rescue teams to Adıyaman', roles: '', optional: true },
      { kind: 'dialogue', quote: 'Prime Minister Nikol Pashinyan attended the inauguration', roles: 'party:ARM party:TUR', edtf: '2023-06' },
      { kind: 'dialogue', quote: 'in June of this year he paid the first working visit by an Armenian leader to Istanbul', roles: 'party:ARM party:TUR', edtf: '2025-06' },
      { kind: 'dialogue', quote: 'the leaders of Armenia and Azerbaijan met at the White House', roles: 'party:ARM party:AZE', edtf: '2025-08-08', rolesOpen: true },
      { kind: 'signing', quote: 'their foreign ministers initialled a peace treaty mediated by the United States', roles: 'party:ARM party:AZE broker:USA', edtf: '2025-08-08', altKinds: ['normalisation'] },
      { kind: 'statement', quote: 'Ankara welcomed the accord', roles: 'speaker:TUR', rolesOpen: true },
      { kind: 'normalisation', quote: 'full normalisation with Yerevan will follow', roles: 'party:TUR party:ARM', modality: 'planned', altModalities: ['conditional'] },
      { kind: 'dialogue', quote: 'The envoys met again in Yerevan on 12 September', roles: 'party:TUR party:ARM', edtf: '2025-09-12' },
      { kind: 'signing', quote: 'agreed to simplify visa procedures', roles: 'party:TUR party:ARM', optional: true },
      { kind: 'statistic', quote: 'Trade between the two countries, most of it routed through Georgia, reached $336 million in 2024', roles: '', edtf: '2024', money: 'USD 336000000 336000000 exact', rolesOpen: true },
      { kind: 'statistic', quote: 'Armenian exports accounted for barely one per cent of it', roles: 'subject:ARM', rolesOpen: true },
      { kind: 'statistic', quote: 'an open border would raise Armenia\'s output by 3 per cent', roles: '', altKinds: ['assessment', 'trend'], optional: true },
      { kind: 'criticism', quote: 'Opposition parties in Yerevan have denounced the process', roles: '', rolesOpen: true },
      { kind: 'criticism', quote: 'In Baku there is unease that Ankara may move too fast', roles: 'target:TUR', optional: true, rolesOpen: true },
      { kind: 'protest', quote: 'thousands marched in Los Angeles on 24 April', roles: '', edtf: '2025-04-24', rolesOpen: true },
      { kind: 'sanction', quote: 'Türkiye lifted its ban on Armenian overflights in 2023', roles: 'party:TUR target:ARM', edtf: '2023', altModalities: ['cancelled'] },
      { kind: 'sanction', quote: 'reimposed it for six weeks', roles: 'party:TUR target:ARM' },
      { kind: 'exercise', quote: 'No joint exercises have been held', roles: '', modality: 'negated', optional: true },
      { kind: 'procurement', quote: 'has turned to France and India for weapons', roles: '', altKinds: ['trend'], optional: true },
      { kind: 'exercise', quote: 'took part in the Eagle Partner 2025 exercise with American troops from 12 to 20 August', roles: 'party:ARM party:USA', edtf: '2025-08-12/2025-08-20' },
      { kind: 'sanction', quote: 'In 2024 it froze its participation in the Collective Security Treaty Organization', roles: 'party:ARM', edtf: '2024', rolesOpen: true },
      { kind: 'assessment', quote: 'The European Union should support the reopening', roles: '', altKinds: ['normalisation'], optional: true },
      { kind: 'normalisation', quote: 'Ankara and Yerevan should establish diplomatic relations', roles: 'party:TUR party:ARM', modality: 'planned', optional: true },
    ],
  },
  {
    id: 'twn',
    reportDate: '2024-01-25',
    text: `TAIPEI, Jan 25 (Northwire) - Taiwan said on Thursday that it had recalled its ambassador from Nauru, ten days after the Pacific island nation switched recognition to China.

Nauru announced on January 15, two days after Taiwan's presidential election, that it was severing ties with Taipei. It resumed diplomatic relations with Beijing on Wednesday at a ceremony attended by Chinese Foreign Minister Wang Yi.

The loss leaves the island with 12 formal allies, among them Paraguay, Guatemala and Eswatini. Honduras broke off relations with Taiwan in March 2023, and Nicaragua did so in December 2021.

Taiwan's foreign ministry accused China of buying off politicians in Nauru. A ministry spokesman said Nauru had asked for about A$125 million to plug the hole left by an Australian-run detention centre. China's foreign ministry dismissed the charge.

The United States expressed disappointment at the decision. A U.S. delegation led by former national security adviser Stephen Hadley met President Tsai Ing-wen in Taipei on the same day. Washington, which has no official ties with Taiwan, is its main arms supplier.

President-elect Lai Ching-te is due to visit Paraguay in August, a senior official said. Paraguayan President Santiago Pena, who travelled to Taipei last July, has pledged to keep ties with the island. The two countries signed an economic cooperation agreement in 2017, and Paraguayan beef exports to Taiwan rose 12% to $172 million in 2023.

Guatemala's new president, Bernardo Arevalo, has voiced interest in closer trade with Beijing but promised to maintain relations with Taipei. Foreign Minister Joseph Wu attended his swearing-in last week.

China has stepped up pressure in recent years. Its military held three days of drills around Taiwan last April, after Tsai met then-House Speaker Kevin McCarthy in California. On January 1 Beijing suspended tariff concessions on 12 Taiwanese petrochemical products.

Tuvalu, which votes on Friday, may be next, analysts said. Its ambassador in Taipei, Bikenibeu Paeniu, told an Australian newspaper that the country could switch sides after the election. Tuvalu's government distanced itself from the remark.

Australia and Tuvalu signed a security treaty, the Falepili Union, last November. The pact has not yet been ratified.

Taiwan and Eswatini will hold the ninth meeting of their economic cooperation commission in Mbabane in March, the ministry said.`,
    events: [
      { kind: 'sanction', quote: 'it had recalled its ambassador from Nauru', roles: 'party:TWN target:NRU', edtf: '2024-01-25', altKinds: ['criticism', 'protest'] },
      { kind: 'normalisation', quote: 'switched recognition to China', roles: 'party:NRU party:CHN', edtf: '2024-01-15', altKinds: ['sanction'], rolesOpen: true },
      { kind: 'sanction', quote: 'it was severing ties with Taipei', roles: 'party:NRU target:TWN', edtf: '2024-01-15' },
      { kind: 'normalisation', quote: 'It resumed diplomatic relations with Beijing on Wednesday', roles: 'party:NRU party:CHN', edtf: '2024-01-24' },
      { kind: 'sanction', quote: 'Honduras broke off relations with Taiwan in March 2023', roles: 'party:HND target:TWN', edtf: '2023-03' },
      { kind: 'sanction', quote: 'Nicaragua did so in December 2021', roles: 'party:NIC target:TWN', edtf: '2021-12' },
      { kind: 'criticism', quote: 'Taiwan\'s foreign ministry accused China of buying off politicians', roles: 'critic:TWN target:CHN' },
      { kind: 'statement', quote: 'said Nauru had asked for about A$125 million', roles: '', optional: true },
      { kind: 'statement', quote: 'China\'s foreign ministry dismissed the charge', roles: 'speaker:CHN', altKinds: ['criticism'], optional: true },
      { kind: 'criticism', quote: 'The United States expressed disappointment at the decision', roles: 'critic:USA', altKinds: ['statement'], rolesOpen: true },
      { kind: 'dialogue', quote: 'met President Tsai Ing-wen in Taipei', roles: 'party:USA party:TWN' },
      { kind: 'procurement', quote: 'is its main arms supplier', roles: '', altKinds: ['trend'], optional: true },
      { kind: 'dialogue', quote: 'Lai Ching-te is due to visit Paraguay in August', roles: 'party:TWN party:PRY', edtf: '2024-08', modality: 'planned' },
      { kind: 'dialogue', quote: 'who travelled to Taipei last July', roles: 'party:PRY party:TWN', edtf: '2023-07' },
      { kind: 'statement', quote: 'has pledged to keep ties with the island', roles: 'speaker:PRY target:TWN', altKinds: ['normalisation'], optional: true },
      { kind: 'signing', quote: 'The two countries signed an economic cooperation agreement in 2017', roles: 'party:TWN party:PRY', edtf: '2017' },
      { kind: 'statistic', quote: 'Paraguayan beef exports to Taiwan rose 12% to $172 million in 2023', roles: 'subject:PRY counterpart:TWN', edtf: '2023', money: 'USD 172000000 172000000 exact' },
      { kind: 'statement', quote: 'has voiced interest in closer trade with Beijing', roles: '', altKinds: ['trend'], optional: true },
      { kind: 'statement', quote: 'promised to maintain relations with Taipei', roles: '', altKinds: ['normalisation'], optional: true },
      { kind: 'dialogue', quote: 'Foreign Minister Joseph Wu attended his swearing-in last week', roles: 'party:TWN party:GTM', edtf: '2024-01-15/2024-01-21' },
      { kind: 'trend', quote: 'China has stepped up pressure in recent years', roles: 'party:CHN', edtf: '2019~/2024', optional: true },
      { kind: 'exercise', quote: 'Its military held three days of drills around Taiwan last April', roles: 'party:CHN', edtf: '2023-04', rolesOpen: true },
      { kind: 'dialogue', quote: 'Tsai met then-House Speaker Kevin McCarthy in California', roles: 'party:TWN party:USA', edtf: '2023-04' },
      { kind: 'sanction', quote: 'On January 1 Beijing suspended tariff concessions', roles: 'party:CHN target:TWN', edtf: '2024-01-01' },
      { kind: 'normalisation', quote: 'could switch sides after the election', roles: '', altKinds: ['statement', 'sanction'], optional: true },
      { kind: 'statement', quote: 'Tuvalu\'s government distanced itself from the remark', roles: '', optional: true },
      { kind: 'signing', quote: 'Australia and Tuvalu signed a security treaty, the Falepili Union, last November', roles: 'party:AUS party:TUV', edtf: '2023-11' },
      { kind: 'signing', quote: 'The pact has not yet been ratified', roles: '', modality: 'negated', optional: true },
      { kind: 'dialogue', quote: 'the ninth meeting of their economic cooperation commission in Mbabane in March', roles: 'party:TWN party:SWZ', edtf: '2024-03', modality: 'planned' },
    ],
  },
];

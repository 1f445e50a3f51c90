import { type Fixture } from './fixture.types.js';

/**
 * Articles on relations between states, each annotated whole before it was first read; they gave a score and were then
 * developed on. All sentences are our own; what they tell is partly invented.
 */
export const relationsArticlesThree: readonly Fixture[] = [
  {
    id: 'egy-tur',
    reportDate: '2026-02-10',
    text: `Naledi Okoro
Egypt and Türkiye have opened a new chapter in their defence relationship after agreeing a joint naval training programme for 2026, the clearest sign yet that a decade of estrangement is over. The understanding comes two and a half years after Ankara and Cairo exchanged ambassadors, ending a freeze that dated from the overthrow of President Mohamed Morsi in 2013.
The programme was adopted in Ankara during the second meeting of the Egypt–Türkiye High-Level Military Dialogue, a forum set up in 2024. According to the Turkish Ministry of National Defence, the talks brought together the chiefs of staff of both countries and covered maritime security, pilot training and the exchange of instructors.
In a statement, the ministry called Egypt an indispensable partner in the eastern Mediterranean. Egyptian officials stressed that the plan is not directed against any third party, a phrase that analysts read as a message to Athens and Nicosia.

For Egypt, the rapprochement is part of a wider effort to reduce its dependence on a handful of suppliers. Since the exchange of ambassadors in July 2023, trade and political contacts have expanded rapidly. President Abdel Fattah el-Sisi visited Ankara in September 2024, the first such trip by an Egyptian head of state in twelve years, and the two sides signed 17 memoranda of understanding on that occasion. Bilateral trade came to $8.8 billion in 2024, an increase of 11% on the year before.
In recent months, cooperation has moved from words to hardware. Cairo has ordered Bayraktar TB2 drones and is reported to be negotiating the purchase of Turkish air defence radars. Turkish company Havelsan will build unmanned ground vehicles with Egypt's Kader factory under a licence agreement signed last August.
In September 2025 the two navies held the Friendship Sea exercise off Marmaris, the first of its kind in thirteen years. Frigates, fast attack craft and F-16 fighters took part, drawing the attention of Israel, which views the alignment with suspicion.

Observers in Athens are less sanguine. Greek commentators have criticised Cairo for courting Ankara while sitting with Greece in the East Mediterranean Gas Forum. The Greek foreign ministry has not commented officially.
Yet the limits of the partnership are plain. The two capitals continue to differ over Libya and Sudan. By institutionalising military contacts, both sides hope to keep such quarrels within bounds, and the new programme suggests that they expect the friendship to last.`,
    events: [
      { kind: 'signing', quote: 'agreeing a joint naval training programme for 2026', roles: 'party:EGY party:TUR' },
      { kind: 'normalisation', quote: 'Ankara and Cairo exchanged ambassadors', roles: 'party:EGY party:TUR', edtf: '2023-07' },
      { kind: 'normalisation', quote: 'ending a freeze', roles: '', optional: true },
      { kind: 'signing', quote: 'The programme was adopted in Ankara', roles: 'party:EGY party:TUR', optional: true },
      { kind: 'dialogue', quote: 'the second meeting of the Egypt–Türkiye High-Level Military Dialogue', roles: 'party:EGY party:TUR' },
      { kind: 'dialogue', quote: 'the talks brought together the chiefs of staff of both countries', roles: '', optional: true },
      { kind: 'statement', quote: 'the ministry called Egypt an indispensable partner', roles: 'target:EGY', rolesOpen: true },
      { kind: 'statement', quote: 'Egyptian officials stressed that the plan is not directed', roles: '', optional: true },
      { kind: 'trend', quote: 'trade and political contacts have expanded rapidly', roles: 'party:EGY party:TUR', edtf: '2023-07/..', optional: true },
      { kind: 'dialogue', quote: 'President Abdel Fattah el-Sisi visited Ankara in September 2024', roles: 'party:EGY party:TUR', edtf: '2024-09' },
      { kind: 'signing', quote: 'the two sides signed 17 memoranda of understanding', roles: 'party:EGY party:TUR', edtf: '2024-09' },
      { kind: 'statistic', quote: 'Bilateral trade came to $8.8 billion in 2024', roles: '', edtf: '2024', money: 'USD 8800000000 8800000000 exact', rolesOpen: true },
      { kind: 'trend', quote: 'cooperation has moved from words to hardware', roles: '', optional: true },
      { kind: 'procurement', quote: 'Cairo has ordered Bayraktar TB2 drones', roles: 'buyer:EGY' },
      { kind: 'procurement', quote: 'negotiating the purchase of Turkish air defence radars', roles: 'buyer:EGY supplier:TUR', modality: 'negotiating' },
      { kind: 'industrial-cooperation', quote: 'Turkish company Havelsan will build unmanned ground vehicles with Egypt\'s Kader factory', roles: 'partner:org:havelsan', modality: 'planned', rolesOpen: true },
      { kind: 'signing', quote: 'a licence agreement signed last August', roles: '', optional: true },
      { kind: 'exercise', quote: 'the two navies held the Friendship Sea exercise off Marmaris', roles: 'party:EGY party:TUR', edtf: '2025-09' },
      { kind: 'exercise', quote: 'took part', roles: '', optional: true },
      { kind: 'criticism', quote: 'views the alignment with suspicion', roles: '', optional: true },
      { kind: 'criticism', quote: 'Greek commentators have criticised Cairo', roles: 'target:EGY', rolesOpen: true },
      { kind: 'trend', quote: 'By institutionalising military contacts', roles: '', optional: true },
      { kind: 'criticism', quote: 'continue to differ over Libya and Sudan', roles: '', optional: true },
    ],
  },
  {
    id: 'dza-esp',
    reportDate: '2024-11-18',
    text: `Commentary
Algiers and Madrid: anatomy of a quarrel

Few diplomatic storms in the western Mediterranean have been as costly as the one that broke on 18 March 2022, when Spain endorsed Morocco's autonomy plan for Western Sahara. Algeria, the main backer of the Polisario Front, recalled its ambassador from Madrid the next day. On 8 June it suspended the twenty-year-old friendship treaty with Spain, and its banking association ordered a halt to payments for Spanish goods.

The measures bit. Spanish exports to Algeria collapsed from 1.9 billion euros in 2021 to 332 million in 2023. Gas, however, kept flowing: Algeria supplied 29 percent of Spain's imports in 2023. Sonatrach did raise its prices after talks with Naturgy.

The European Union protested. In Brussels, Commission officials described the trade freeze as a breach of the association agreement, and in July 2024 the EU opened a dispute settlement procedure against Algeria.

A slow repair began in November 2023, when Algiers named a new ambassador to Spain, Abdelfetah Daghmoum. Foreign Minister José Manuel Albares was due to travel to Algiers on 12 February 2024, but the visit was cancelled at the last moment. Trade restrictions on poultry were lifted in the same month. On 5 November the Algerian bank association told its members to resume normal dealings with Spain, which lifted the embargo in all but name.

Morocco has been the chief beneficiary. King Mohammed VI received Prime Minister Pedro Sánchez in Rabat in April 2022, and a joint declaration of sixteen points was adopted. The twelfth high-level meeting between the two governments followed in February 2023 and produced some twenty agreements. Spanish investment in Morocco has grown markedly since. Moroccan and Spanish police regularly swap intelligence on jihadist cells.

France has now walked the same road. On 30 July 2024 President Emmanuel Macron recognised Moroccan sovereignty over Western Sahara in a letter to the king. Algeria withdrew its ambassador from Paris the same day. Mr Macron paid a state visit to Rabat at the end of October, during which contracts worth 10 billion euros were announced. The Polisario denounced the French shift as a violation of international law.

Whether Madrid and Algiers can restore full trust is doubtful. Algeria's president, Abdelmadjid Tebboune, said in an interview that the crisis had been Spain's doing. Spanish diplomats hope that a summit can be held next year. Public opinion counts, too: in Seville, several hundred people demonstrated on 9 November in support of the Sahrawi cause.`,
    events: [
      { kind: 'statement', quote: 'Spain endorsed Morocco\'s autonomy plan', roles: 'speaker:ESP target:MAR', edtf: '2022-03-18', optional: true },
      { kind: 'sanction', quote: 'recalled its ambassador from Madrid the next day', roles: 'party:DZA target:ESP', edtf: '2022-03-19' },
      { kind: 'sanction', quote: 'it suspended the twenty-year-old friendship treaty with Spain', roles: 'party:DZA target:ESP', edtf: '2022-06-08' },
      { kind: 'sanction', quote: 'ordered a halt to payments for Spanish goods', roles: 'party:DZA target:ESP', optional: true },
      { kind: 'statistic', quote: 'Spanish exports to Algeria collapsed from 1.9 billion euros in 2021 to 332 million in 2023', roles: 'subject:ESP counterpart:DZA' },
      { kind: 'statistic', quote: 'Algeria supplied 29 percent of Spain\'s imports in 2023', roles: '', edtf: '2023', rolesOpen: true },
      { kind: 'dialogue', quote: 'talks with Naturgy', roles: '', optional: true },
      { kind: 'criticism', quote: 'The European Union protested', roles: '', altKinds: ['protest'], optional: true },
      { kind: 'criticism', quote: 'Commission officials described the trade freeze as a breach', roles: '', altKinds: ['statement'], rolesOpen: true },
      { kind: 'sanction', quote: 'the EU opened a dispute settlement procedure against Algeria', roles: 'target:DZA', edtf: '2024-07', altKinds: ['criticism'], optional: true, rolesOpen: true },
      { kind: 'normalisation', quote: 'Algiers named a new ambassador to Spain', roles: 'party:DZA party:ESP', edtf: '2023-11' },
      { kind: 'dialogue', quote: 'was due to travel to Algiers on 12 February 2024', roles: 'party:ESP party:DZA', edtf: '2024-02-12', modality: 'cancelled', altModalities: ['cancelled', 'planned'] },
      { kind: 'sanction', quote: 'Trade restrictions on poultry were lifted in the same month', roles: '', modality: 'cancelled', optional: true, rolesOpen: true },
      { kind: 'sanction', quote: 'lifted the embargo in all but name', roles: '', altModalities: ['cancelled'], optional: true },
      { kind: 'normalisation', quote: 'resume normal dealings with Spain', roles: '', optional: true },
      { kind: 'dialogue', quote: 'King Mohammed VI received Prime Minister Pedro Sánchez in Rabat', roles: 'party:MAR party:ESP', edtf: '2022-04' },
      { kind: 'signing', quote: 'a joint declaration of sixteen points was adopted', roles: 'party:MAR party:ESP' },
      { kind: 'dialogue', quote: 'The twelfth high-level meeting between the two governments followed in February 2023', roles: 'party:MAR party:ESP', edtf: '2023-02' },
      { kind: 'signing', quote: 'produced some twenty agreements', roles: '', optional: true },
      { kind: 'trend', quote: 'Spanish investment in Morocco has grown markedly since', roles: '', altKinds: ['statistic'], optional: true },
      { kind: 'intelligence-cooperation', quote: 'Moroccan and Spanish police regularly swap intelligence', roles: 'party:MAR party:ESP' },
      { kind: 'normalisation', quote: 'recognised Moroccan sovereignty over Western Sahara', roles: 'party:FRA party:MAR', edtf: '2024-07-30', altKinds: ['statement'] },
      { kind: 'sanction', quote: 'Algeria withdrew its ambassador from Paris the same day', roles: 'party:DZA target:FRA', edtf: '2024-07-30' },
      { kind: 'dialogue', quote: 'Mr Macron paid a state visit to Rabat at the end of October', roles: 'party:FRA party:MAR', edtf: '2024-10' },
      { kind: 'procurement', quote: 'contracts worth 10 billion euros were announced', roles: '', altKinds: ['signing'], optional: true },
      { kind: 'criticism', quote: 'The Polisario denounced the French shift', roles: 'target:FRA', rolesOpen: true },
      { kind: 'normalisation', quote: 'can restore full trust', roles: '', optional: true },
      { kind: 'statement', quote: 'said in an interview that the crisis', roles: '', altKinds: ['criticism'], optional: true },
      { kind: 'dialogue', quote: 'a summit can be held next year', roles: 'party:DZA party:ESP', edtf: '2025', optional: true },
      { kind: 'protest', quote: 'several hundred people demonstrated on 9 November', roles: '', edtf: '2024-11-09', rolesOpen: true },
    ],
  },
  {
    id: 'jpn-phl',
    reportDate: '2025-09-12',
    text: `MANILA, Sept 12 (Pacific Wire) - A pact allowing Japanese and Philippine troops to train on each other's soil came into force on Thursday, and the two allies will hold their first drills under it next month, officials said.

The Reciprocal Access Agreement, signed in July 2024, was ratified by the Philippine Senate in December and by Japan's parliament in June. Defence Secretary Gilberto Teodoro hailed it as a milestone.

Japanese Defence Minister Gen Nakatani flew to Manila for a ceremony marking the occasion and met President Ferdinand Marcos Jr. He is the first minister to attend under the deal. The two countries also agreed to start talks on a pact to share military information.

Tokyo delivered three coastal radars to the Philippines between 2023 and 2024 under a 2020 contract worth 5.5 billion yen ($37 million at current rates) with Mitsubishi Electric. It handed over rigid-hulled boats worth 600 million yen last November as part of its security assistance programme. Manila wants to buy second-hand Abukuma-class destroyer escorts, and a Philippine navy team inspected the ships in August.

China condemned the agreement on Friday, with its foreign ministry accusing Tokyo of stirring up trouble. Beijing has summoned the Philippine ambassador twice this year over incidents at Scarborough Shoal. On Aug. 11 a Chinese destroyer collided with a coast guard cutter there.

The Philippines, Japan, Australia and the United States conducted a joint sail in the South China Sea on Sept. 2-4. Canada's navy joined a similar patrol last month. Manila and Ottawa are to sign a visiting forces agreement in November.

Japan is the Philippines' second largest trading partner. It accounted for 14.1% of Philippine exports in the first half of 2025, and Japanese aid loans totalled 210 billion yen last year. Filipino activists rallied outside the Japanese embassy on Thursday to demand compensation for wartime abuses.

Ties between the two, which restored relations in 1956, have deepened steadily since a strategic partnership was declared in 2009. France and New Zealand have opened negotiations with Manila on similar pacts; the latter was concluded in April.`,
    events: [
      { kind: 'signing', quote: 'A pact allowing Japanese and Philippine troops to train on each other\'s soil came into force on Thursday', roles: 'party:JPN party:PHL', edtf: '2025-09-11' },
      { kind: 'exercise', quote: 'the two allies will hold their first drills under it next month', roles: 'party:JPN party:PHL', edtf: '2025-10', modality: 'planned' },
      { kind: 'signing', quote: 'The Reciprocal Access Agreement, signed in July 2024', roles: 'party:JPN party:PHL', edtf: '2024-07' },
      { kind: 'signing', quote: 'was ratified by the Philippine Senate in December', roles: '', optional: true },
      { kind: 'statement', quote: 'Gilberto Teodoro hailed it as a milestone', roles: 'speaker:PHL', rolesOpen: true },
      { kind: 'dialogue', quote: 'Gen Nakatani flew to Manila', roles: 'party:JPN party:PHL' },
      { kind: 'dialogue', quote: 'met President Ferdinand Marcos Jr', roles: 'party:JPN party:PHL', optional: true },
      { kind: 'dialogue', quote: 'agreed to start talks on a pact to share military information', roles: 'party:JPN party:PHL', modality: 'planned', altKinds: ['signing', 'intelligence-cooperation'], altModalities: ['asserted', 'negotiating'] },
      { kind: 'delivery', quote: 'Tokyo delivered three coastal radars to the Philippines between 2023 and 2024', roles: 'buyer:PHL supplier:JPN', edtf: '2023/2024' },
      { kind: 'procurement', quote: 'a 2020 contract worth 5.5 billion yen', roles: '', optional: true },
      { kind: 'delivery', quote: 'It handed over rigid-hulled boats worth 600 million yen last November', roles: 'supplier:JPN buyer:PHL', edtf: '2024-11', rolesOpen: true },
      { kind: 'procurement', quote: 'Manila wants to buy second-hand Abukuma-class destroyer escorts', roles: 'buyer:PHL', modality: 'planned', altModalities: ['hedged'], rolesOpen: true },
      { kind: 'dialogue', quote: 'a Philippine navy team inspected the ships', roles: '', optional: true },
      { kind: 'criticism', quote: 'China condemned the agreement on Friday', roles: 'critic:CHN', rolesOpen: true },
      { kind: 'criticism', quote: 'its foreign ministry accusing Tokyo', roles: '', optional: true },
      { kind: 'criticism', quote: 'Beijing has summoned the Philippine ambassador twice this year', roles: 'critic:CHN target:PHL', edtf: '2025', altKinds: ['protest'] },
      { kind: 'exercise', quote: 'The Philippines, Japan, Australia and the United States conducted a joint sail', roles: 'party:PHL party:JPN party:AUS party:USA', edtf: '2025-09-02/2025-09-04' },
      { kind: 'exercise', quote: 'Canada\'s navy joined a similar patrol last month', roles: 'party:CAN', edtf: '2025-08', rolesOpen: true },
      { kind: 'signing', quote: 'Manila and Ottawa are to sign a visiting forces agreement in November', roles: 'party:PHL party:CAN', edtf: '2025-11', modality: 'planned' },
      { kind: 'statistic', quote: 'It accounted for 14.1% of Philippine exports in the first half of 2025', roles: '', edtf: '2025-01/2025-06', rolesOpen: true },
      { kind: 'statistic', quote: 'Japanese aid loans totalled 210 billion yen last year', roles: 'subject:JPN', edtf: '2024', money: 'JPY 210000000000 210000000000 exact', rolesOpen: true },
      { kind: 'protest', quote: 'Filipino activists rallied outside the Japanese embassy on Thursday', roles: 'target:JPN', edtf: '2025-09-11', rolesOpen: true },
      { kind: 'normalisation', quote: 'restored relations in 1956', roles: 'party:JPN party:PHL', edtf: '1956' },
      { kind: 'trend', quote: 'Ties between the two, which restored relations in 1956, have deepened steadily', roles: 'party:JPN party:PHL', edtf: '2009/..', optional: true },
      { kind: 'signing', quote: 'a strategic partnership was declared in 2009', roles: '', optional: true },
      { kind: 'dialogue', quote: 'France and New Zealand have opened negotiations with Manila', roles: 'party:FRA party:NZL party:PHL', altKinds: ['signing'], altModalities: ['negotiating'] },
      { kind: 'signing', quote: 'the latter was concluded in April', roles: '', optional: true },
    ],
  },
];

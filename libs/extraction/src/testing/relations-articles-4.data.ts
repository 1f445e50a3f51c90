import { type Fixture } from './fixture.types.js';

/**
 * Articles on relations between states, each annotated whole before it was first read; they gave a score and were then
 * developed on. All sentences are our own; what they tell is partly invented.
 */
export const relationsArticlesFour: readonly Fixture[] = [
  {
    id: 'ind-vnm',
    reportDate: '2025-08-22',
    text: `Thandiwe Dube
India and Vietnam have moved to place their defence partnership on a firmer footing, concluding a three-year action plan that runs from 2026 to 2028 and widens the scope of naval cooperation. The plan was sealed in Hanoi on Wednesday at the fifteenth Defence Policy Dialogue, co-chaired by Defence Secretary Rajesh Kumar Singh and his Vietnamese counterpart.
The document builds on the joint vision statement that the two countries issued in June 2022, when Rajnath Singh visited Hanoi and a logistics support agreement was signed. It also comes less than a decade after the relationship was raised to a comprehensive strategic partnership in September 2016.
According to India's defence ministry, the talks took in submarine search and rescue, cyber security and the training of Vietnamese pilots. Officials on both sides described the consultations as the most substantive so far.

For Hanoi, closer ties with New Delhi serve a purpose that is rarely spelled out. Vietnam is modernising its navy at a time of growing friction with China, which last month sent a coast guard flotilla into waters Hanoi claims. The Vietnamese foreign ministry condemned the incursion, and demonstrators tried to gather outside the Chinese consulate in Ho Chi Minh City before the police dispersed them.
Hanoi has at the same time loosened its old reliance on Moscow. In 2023 India gave Vietnam the corvette INS Kirpan, its first gift of a warship to any country. Since then, negotiations over the BrahMos missile have advanced, and a deal valued at roughly 700 million dollars could be signed before the end of the year. Russia accounted for 81 percent of Vietnamese arms imports between 1995 and 2023.

The two navies have been exercising together since 2018. VINBAX, the annual army drill, was last held in Ambala in November 2024 and will return to Vietnam next year. In April an Indian frigate called at Da Nang, its third port visit in two years.
Commerce has kept pace. Two-way trade rose by 9.5% to $15.76 billion in the financial year 2024-25, India's commerce ministry reported. Indian firms have also shown interest in rare earths, and an agreement on critical minerals is under negotiation.

Relations were not always so warm in public. Vietnam established diplomatic ties with India in January 1972, yet for decades the link rested on sentiment more than substance. By tying itself to a regular schedule of dialogues and drills, India now hopes to be taken seriously as a security partner in Southeast Asia. Critics in Delhi, however, complain that promises outrun deliveries.`,
    events: [
      { kind: 'signing', quote: 'concluding a three-year action plan that runs from 2026 to 2028', roles: 'party:IND party:VNM', edtf: '2025-08-20' },
      { kind: 'signing', quote: 'The plan was sealed in Hanoi on Wednesday', roles: 'party:IND party:VNM', edtf: '2025-08-20', optional: true },
      { kind: 'dialogue', quote: 'the fifteenth Defence Policy Dialogue', roles: 'party:IND party:VNM', edtf: '2025-08-20' },
      { kind: 'signing', quote: 'the joint vision statement that the two countries issued in June 2022', roles: 'party:IND party:VNM', edtf: '2022-06', altKinds: ['statement'] },
      { kind: 'dialogue', quote: 'when Rajnath Singh visited Hanoi', roles: 'party:IND party:VNM', edtf: '2022-06' },
      { kind: 'signing', quote: 'a logistics support agreement was signed', roles: 'party:IND party:VNM', edtf: '2022-06', optional: true },
      { kind: 'normalisation', quote: 'the relationship was raised to a comprehensive strategic partnership in September 2016', roles: 'party:IND party:VNM', edtf: '2016-09', altKinds: ['signing', 'trend'], optional: true },
      { kind: 'dialogue', quote: 'the talks took in submarine search and rescue', roles: '', optional: true },
      { kind: 'statement', quote: 'Officials on both sides described the consultations', roles: '', optional: true },
      { kind: 'sanction', quote: 'sent a coast guard flotilla', roles: '', optional: true },
      { kind: 'criticism', quote: 'The Vietnamese foreign ministry condemned the incursion', roles: 'critic:VNM target:CHN', rolesOpen: true },
      { kind: 'protest', quote: 'demonstrators tried to gather outside the Chinese consulate', roles: 'target:CHN', altModalities: ['planned', 'hedged', 'negated'], rolesOpen: true },
      { kind: 'delivery', quote: 'India gave Vietnam the corvette INS Kirpan', roles: 'supplier:IND buyer:VNM', edtf: '2023', altKinds: ['procurement'] },
      { kind: 'procurement', quote: 'negotiations over the BrahMos missile have advanced', roles: '', modality: 'negotiating', altKinds: ['dialogue'], altModalities: ['asserted'], rolesOpen: true },
      { kind: 'procurement', quote: 'a deal valued at roughly 700 million dollars could be signed', roles: '', modality: 'hedged', altKinds: ['signing'], altModalities: ['planned'], optional: true },
      { kind: 'statistic', quote: 'Russia accounted for 81 percent of Vietnamese arms imports between 1995 and 2023', roles: '', edtf: '1995/2023', rolesOpen: true },
      { kind: 'exercise', quote: 'The two navies have been exercising together since 2018', roles: 'party:IND party:VNM', edtf: '2018/..' },
      { kind: 'exercise', quote: 'VINBAX, the annual army drill, was last held in Ambala in November 2024', roles: 'party:IND party:VNM', edtf: '2024-11' },
      { kind: 'exercise', quote: 'will return to Vietnam next year', roles: '', edtf: '2026', modality: 'planned', optional: true },
      { kind: 'dialogue', quote: 'an Indian frigate called at Da Nang', roles: 'party:IND party:VNM', edtf: '2025-04', altKinds: ['exercise'] },
      { kind: 'statistic', quote: 'Two-way trade rose by 9.5% to $15.76 billion', roles: '', edtf: '2024/2025', money: 'USD 15760000000 15760000000 exact', rolesOpen: true },
      { kind: 'signing', quote: 'an agreement on critical minerals is under negotiation', roles: 'party:IND party:VNM', modality: 'negotiating', optional: true },
      { kind: 'normalisation', quote: 'Vietnam established diplomatic ties with India in January 1972', roles: 'party:VNM party:IND', edtf: '1972-01' },
      { kind: 'criticism', quote: 'Critics in Delhi, however, complain', roles: '', optional: true },
    ],
  },
  {
    id: 'ner-fra',
    reportDate: '2024-03-20',
    text: `Briefing note: France's retreat from the Sahel

1. Summary
Between August 2022 and December 2023 France withdrew its troops from Mali, Burkina Faso and Niger at the request of their military rulers. Russia has filled part of the gap. The United States may be next to leave.

2. Chronology
Mali expelled the French ambassador, Joël Meyer, in January 2022, and denounced its defence accords with Paris on 2 May of that year. The last French soldiers left Gao on 15 August. Burkina Faso ended the 2018 status of forces agreement in January 2023. In Niger, the junta that seized power in July 2023 revoked five military pacts with France within days, and Paris closed its embassy in Niamey on 2 January 2024.

The regional bloc ECOWAS imposed sanctions on Niger on 30 July 2023 and closed the borders; it lifted most of the measures on 24 February this year. Benin's border with Niger, though, remains shut on the Nigerien side. On 28 January the three juntas announced that they were leaving the bloc. They had signed the Liptako-Gourma Charter, a mutual defence pact, in Bamako on 16 September 2023.

On 16 March Niger scrapped its military agreement with the United States after a visit by a delegation headed by Assistant Secretary of State Molly Phee. Colonel Amadou Abdramane, the junta's spokesman, accused the Americans of condescension. Washington said it was in touch with Niamey.

3. New friends
Russian Deputy Defence Minister Yunus-bek Yevkurov travelled to Niamey in December and signed a protocol on military cooperation with General Salifou Modi. Some 100 Russian instructors are expected in April. Türkiye delivered six Bayraktar TB2 drones to Niger in May 2022. Niger's Prime Minister Ali Lamine Zeine visited Tehran, Ankara and Moscow in January.

China, which operates Niger's oilfields, has offered to mediate between Niamey and Cotonou. Iran denied reports that it had agreed to buy 300 tonnes of uranium from Niger.

4. Figures
French exports to Niger fell by a third in 2023. Uranium from Niger made up 15 per cent of France's imports in 2022. French development aid to the country came to 120 million euros in 2021.

5. Reactions
Anti-French rallies took place in Niamey throughout August. Algeria criticised the threat of intervention and proposed a six-month transition. The European Union suspended security cooperation with Niger on 29 July 2023. In Paris, senators faulted the government for its lack of foresight. President Emmanuel Macron called the junta illegitimate.

6. Outlook
Paris and Niamey are unlikely to restore relations soon. Intelligence sharing between the French services and the Nigerien army has ceased.`,
    events: [
      { kind: 'sanction', quote: 'France withdrew its troops from Mali, Burkina Faso and Niger', roles: '', optional: true },
      { kind: 'sanction', quote: 'Mali expelled the French ambassador, Joël Meyer, in January 2022', roles: 'party:MLI target:FRA', edtf: '2022-01' },
      { kind: 'sanction', quote: 'denounced its defence accords with Paris on 2 May of that year', roles: 'party:MLI target:FRA', edtf: '2022-05-02', altKinds: ['criticism'], rolesOpen: true },
      { kind: 'sanction', quote: 'Burkina Faso ended the 2018 status of forces agreement in January 2023', roles: 'party:BFA target:FRA', edtf: '2023-01', altKinds: ['signing'], altModalities: ['cancelled'], rolesOpen: true },
      { kind: 'sanction', quote: 'revoked five military pacts with France', roles: 'party:NER target:FRA', altModalities: ['cancelled'], rolesOpen: true },
      { kind: 'sanction', quote: 'Paris closed its embassy in Niamey on 2 January 2024', roles: 'party:FRA target:NER', edtf: '2024-01-02' },
      { kind: 'sanction', quote: 'ECOWAS imposed sanctions on Niger on 30 July 2023', roles: 'target:NER', edtf: '2023-07-30', rolesOpen: true },
      { kind: 'sanction', quote: 'closed the borders', roles: '', optional: true },
      { kind: 'sanction', quote: 'lifted most of the measures on 24 February this year', roles: '', modality: 'cancelled', optional: true },
      { kind: 'sanction', quote: 'Benin\'s border with Niger, though, remains shut', roles: '', optional: true },
      { kind: 'sanction', quote: 'they were leaving the bloc', roles: '', optional: true },
      { kind: 'signing', quote: 'They had signed the Liptako-Gourma Charter', roles: 'party:MLI party:BFA party:NER', edtf: '2023-09-16', rolesOpen: true },
      { kind: 'sanction', quote: 'Niger scrapped its military agreement with the United States', roles: 'party:NER target:USA', edtf: '2024-03-16', altKinds: ['signing'], altModalities: ['cancelled'], rolesOpen: true },
      { kind: 'dialogue', quote: 'a visit by a delegation headed by Assistant Secretary of State Molly Phee', roles: '', optional: true },
      { kind: 'criticism', quote: 'accused the Americans of condescension', roles: 'target:USA', rolesOpen: true },
      { kind: 'statement', quote: 'Washington said it was in touch with Niamey', roles: '', optional: true },
      { kind: 'dialogue', quote: 'Yunus-bek Yevkurov travelled to Niamey in December', roles: 'party:RUS party:NER', edtf: '2023-12' },
      { kind: 'signing', quote: 'signed a protocol on military cooperation with General Salifou Modi', roles: 'party:RUS party:NER', edtf: '2023-12' },
      { kind: 'delivery', quote: 'Some 100 Russian instructors are expected', roles: '', optional: true },
      { kind: 'delivery', quote: 'Türkiye delivered six Bayraktar TB2 drones to Niger in May 2022', roles: 'supplier:TUR buyer:NER', edtf: '2022-05' },
      { kind: 'dialogue', quote: 'Niger\'s Prime Minister Ali Lamine Zeine visited Tehran, Ankara and Moscow in January', roles: 'party:NER', edtf: '2024-01', rolesOpen: true },
      { kind: 'dialogue', quote: 'has offered to mediate between Niamey and Cotonou', roles: '', optional: true },
      { kind: 'procurement', quote: 'it had agreed to buy 300 tonnes of uranium from Niger', roles: 'buyer:IRN supplier:NER', modality: 'negated', optional: true },
      { kind: 'statistic', quote: 'French exports to Niger fell by a third in 2023', roles: 'subject:FRA counterpart:NER', edtf: '2023' },
      { kind: 'statistic', quote: 'Uranium from Niger made up 15 per cent of France\'s imports in 2022', roles: '', edtf: '2022', rolesOpen: true },
      { kind: 'statistic', quote: 'French development aid to the country came to 120 million euros in 2021', roles: 'subject:FRA', edtf: '2021', money: 'EUR 120000000 120000000 exact', rolesOpen: true },
      { kind: 'protest', quote: 'Anti-French rallies took place in Niamey throughout August', roles: 'target:FRA', edtf: '2023-08', rolesOpen: true },
      { kind: 'criticism', quote: 'Algeria criticised the threat of intervention', roles: 'critic:DZA', rolesOpen: true },
      { kind: 'sanction', quote: 'The European Union suspended security cooperation with Niger on 29 July 2023', roles: 'target:NER', edtf: '2023-07-29', rolesOpen: true },
      { kind: 'criticism', quote: 'senators faulted the government', roles: '', optional: true },
      { kind: 'criticism', quote: 'President Emmanuel Macron called the junta illegitimate', roles: 'critic:FRA', rolesOpen: true },
      { kind: 'normalisation', quote: 'unlikely to restore relations soon', roles: '', modality: 'hedged', optional: true },
      { kind: 'intelligence-cooperation', quote: 'Intelligence sharing between the French services and the Nigerien army has ceased', roles: 'party:FRA party:NER', modality: 'cancelled', altKinds: ['sanction'], altModalities: ['asserted', 'negated'], rolesOpen: true },
    ],
  },
  {
    id: 'kaz-mix',
    reportDate: '2025-11-12',
    text: `ASTANA, November 12 (Steppe News) - Kazakhstan and Azerbaijan agreed on Tuesday to set up a joint commission on the Middle Corridor, the trade route that links Central Asia with Europe, Azerbaijani Foreign Minister Jeyhun Bayramov told a news conference.

Bayramov was in the Kazakh capital for talks with his counterpart, Yermek Kosherbayev. They signed a programme of consultations between the two ministries for 2026-2027.

Freight along the corridor grew 62% last year to 4.5 million tonnes. Kazakh oil exports through Azerbaijan reached 1.4 million tonnes in 2024, up from 1 million a year before.

Kazakh President Kassym-Jomart Tokayev hailed the arrangement, saying relations between the two Turkic nations had reached the level of allies. He will travel to Baku on November 20 at the invitation of President Ilham Aliyev.

Last week Kazakhstan announced it would join the Abraham Accords, under which Israel normalised relations with several Arab states in 2020. Tokayev had met U.S. President Donald Trump in Washington on November 6 together with the other four Central Asian leaders. The Kremlin took note of the move without comment, but Iran's foreign ministry criticised it.

Kazakhstan has kept its distance from Moscow over Ukraine without breaking with it. In October the two countries' defence ministers signed a plan of military cooperation for next year. Kazakh troops attended the Zapad-2025 manoeuvres in Belarus in September as observers. Russia lifted a ban on Kazakh wheat in March.

Azerbaijan's relations with Moscow, by contrast, have soured since Russian air defences hit an Azerbaijani airliner in December 2024. Baku shut the Russian cultural centre in February and Russian police detained dozens of Azerbaijanis in June. President Vladimir Putin acknowledged responsibility when he met Aliyev in Dushanbe on October 9.

The U.S. Congress is considering repeal of Section 907, which restricts aid to Azerbaijan. Washington waived the restriction in August after Azerbaijan and Armenia initialled a peace agreement at the White House.

The European Union and Kazakhstan held their 22nd cooperation council in Brussels last month and opened negotiations on visa facilitation. EU states take 38% of Kazakh exports.`,
    events: [
      { kind: 'signing', quote: 'Kazakhstan and Azerbaijan agreed on Tuesday to set up a joint commission', roles: 'party:KAZ party:AZE', edtf: '2025-11-11', altKinds: ['dialogue', 'industrial-cooperation'] },
      { kind: 'dialogue', quote: 'Bayramov was in the Kazakh capital for talks with his counterpart', roles: 'party:AZE party:KAZ' },
      { kind: 'signing', quote: 'They signed a programme of consultations between the two ministries', roles: 'party:AZE party:KAZ' },
      { kind: 'statistic', quote: 'Freight along the corridor grew 62% last year', roles: '', optional: true },
      { kind: 'statistic', quote: 'Kazakh oil exports through Azerbaijan reached 1.4 million tonnes in 2024', roles: '', optional: true },
      { kind: 'statement', quote: 'Kassym-Jomart Tokayev hailed the arrangement', roles: 'speaker:KAZ', rolesOpen: true },
      { kind: 'dialogue', quote: 'He will travel to Baku on November 20', roles: 'party:KAZ party:AZE', edtf: '2025-11-20', modality: 'planned' },
      { kind: 'normalisation', quote: 'it would join the Abraham Accords', roles: 'party:KAZ party:ISR', modality: 'planned' },
      { kind: 'normalisation', quote: 'Israel normalised relations with several Arab states in 2020', roles: 'party:ISR', edtf: '2020', optional: true, rolesOpen: true },
      { kind: 'dialogue', quote: 'Tokayev had met U.S. President Donald Trump in Washington on November 6', roles: 'party:KAZ party:USA', edtf: '2025-11-06', rolesOpen: true },
      { kind: 'criticism', quote: 'Iran\'s foreign ministry criticised it', roles: 'critic:IRN', rolesOpen: true },
      { kind: 'trend', quote: 'Kazakhstan has kept its distance from Moscow', roles: '', optional: true },
      { kind: 'signing', quote: 'In October the two countries\' defence ministers signed a plan of military cooperation for next year', roles: 'party:KAZ party:RUS', edtf: '2025-10' },
      { kind: 'exercise', quote: 'Kazakh troops attended the Zapad-2025 manoeuvres in Belarus in September', roles: 'party:KAZ', edtf: '2025-09', rolesOpen: true },
      { kind: 'sanction', quote: 'Russia lifted a ban on Kazakh wheat in March', roles: 'party:RUS target:KAZ', edtf: '2025-03', modality: 'cancelled', altModalities: ['asserted'] },
      { kind: 'trend', quote: 'Azerbaijan\'s relations with Moscow, by contrast, have soured', roles: 'party:AZE party:RUS', edtf: '2024-12/..' },
      { kind: 'sanction', quote: 'Baku shut the Russian cultural centre in February', roles: 'party:AZE target:RUS', edtf: '2025-02' },
      { kind: 'dialogue', quote: 'he met Aliyev in Dushanbe on October 9', roles: 'party:RUS party:AZE', edtf: '2025-10-09' },
      { kind: 'sanction', quote: 'which restricts aid to Azerbaijan', roles: '', optional: true },
      { kind: 'sanction', quote: 'is considering repeal of Section 907', roles: '', optional: true },
      { kind: 'sanction', quote: 'Washington waived the restriction in August', roles: 'party:USA', edtf: '2025-08', modality: 'cancelled', rolesOpen: true },
      { kind: 'signing', quote: 'Azerbaijan and Armenia initialled a peace agreement at the White House', roles: 'party:AZE party:ARM', rolesOpen: true },
      { kind: 'dialogue', quote: 'held their 22nd cooperation council in Brussels last month', roles: 'party:KAZ', edtf: '2025-10', rolesOpen: true },
      { kind: 'dialogue', quote: 'opened negotiations on visa facilitation', roles: '', altKinds: ['signing'], optional: true },
      { kind: 'statistic', quote: 'EU states take 38% of Kazakh exports', roles: 'subject:KAZ', rolesOpen: true },
    ],
  },
];

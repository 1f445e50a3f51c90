import { type Fixture } from './fixture.types.js';

/**
 * Articles on relations between states, each annotated whole before it was first read; they gave a score and were then
 * developed on. All sentences are our own; what they tell is partly invented.
 */
export const relationsArticlesSix: readonly Fixture[] = [
  {
    id: 'ken-pol',
    reportDate: '2026-03-05',
    text: `Wanjiru Mwangi
South Korea and Poland have deepened an already close military relationship with the signing of a joint training roadmap for 2026 and 2027, marking a shift from hasty purchases to durable institutional ties. The roadmap comes less than four years after Warsaw placed its first large orders in Seoul, and shows how far the two nations have moved beyond the logic of buyer and seller.
The document was concluded in Changwon on Tuesday during the third session of the Korea–Poland Defence Cooperation Committee. Poland's Ministry of National Defence said the meeting had reviewed tank production, pilot training and the exchange of instructors.
In a statement, the South Korean defence ministry hailed Poland as its most trusted partner in Europe. Polish officers noted that Seoul delivers what it promises.

The roadmap envisages regular staff talks and live-fire training throughout 2026. For Poland, it forms part of a larger plan to build the biggest land army in the European Union. Since the framework agreement of July 2022, Warsaw has rapidly expanded its arsenal, buying tanks, howitzers and light fighters from Korean firms.
Among the best known purchases is the K2 Black Panther tank. Poland has also ordered FA-50 aircraft from Korea Aerospace Industries in a contract worth about 3 billion dollars, and a second contract for K2 tanks, estimated at 6.5 billion dollars, was signed in August 2025. Part of the vehicles will be assembled in Gliwice by Bumar under licence from Hyundai Rotem.

South Korea's arms exports hit $9.5 billion in 2024, the defence ministry in Seoul reported, and Poland now accounts for 46% of the total. Analysts attribute much of this to the war in Ukraine, which emptied European depots.
The partnership has its detractors. In Warsaw, opposition deputies criticised the government for neglecting domestic industry. Trade unions at the Stalowa Wola steelworks protested last month against further imports. In Seoul, civic groups voiced concern over the pace of exports to a country that borders a war zone.
Moscow has accused South Korea of fuelling the conflict, and North Korea denounced the deals as a provocation.

Diplomatic ties between the two capitals are older than the arms trade: Poland and South Korea established relations in November 1989, months after the first free elections in the Eastern bloc. President Lee Jae-myung is expected to visit Warsaw in the autumn.`,
    events: [
      { kind: 'signing', quote: 'the signing of a joint training roadmap for 2026 and 2027', roles: 'party:KOR party:POL' },
      { kind: 'procurement', quote: 'Warsaw placed its first large orders in Seoul', roles: 'buyer:POL', optional: true },
      { kind: 'signing', quote: 'The document was concluded in Changwon on Tuesday', roles: 'party:KOR party:POL', edtf: '2026-03-03', optional: true },
      { kind: 'dialogue', quote: 'the third session of the Korea–Poland Defence Cooperation Committee', roles: 'party:KOR party:POL' },
      { kind: 'statement', quote: 'the South Korean defence ministry hailed Poland as its most trusted partner', roles: 'target:POL', rolesOpen: true },
      { kind: 'dialogue', quote: 'The roadmap envisages regular staff talks and live-fire training throughout 2026', roles: 'party:KOR party:POL', edtf: '2026', modality: 'planned' },
      { kind: 'signing', quote: 'the framework agreement of July 2022', roles: '', optional: true },
      { kind: 'trend', quote: 'Warsaw has rapidly expanded its arsenal', roles: '', altKinds: ['procurement'], optional: true },
      { kind: 'procurement', quote: 'buying tanks, howitzers and light fighters from Korean firms', roles: 'buyer:POL', optional: true },
      { kind: 'procurement', quote: 'Among the best known purchases is the K2 Black Panther tank', roles: '', rolesOpen: true },
      { kind: 'procurement', quote: 'Poland has also ordered FA-50 aircraft from Korea Aerospace Industries', roles: 'buyer:POL supplier:org:kai', money: 'USD 3000000000 3000000000 approx', rolesOpen: true },
      { kind: 'procurement', quote: 'a second contract for K2 tanks, estimated at 6.5 billion dollars, was signed in August 2025', roles: 'buyer:POL', edtf: '2025-08', rolesOpen: true },
      { kind: 'industrial-cooperation', quote: 'Part of the vehicles will be assembled in Gliwice by Bumar under licence', roles: '', modality: 'planned', rolesOpen: true },
      { kind: 'statistic', quote: 'South Korea\'s arms exports hit $9.5 billion in 2024', roles: 'subject:KOR', edtf: '2024', money: 'USD 9500000000 9500000000 exact', rolesOpen: true },
      { kind: 'statistic', quote: 'Poland now accounts for 46% of the total', roles: '', rolesOpen: true },
      { kind: 'criticism', quote: 'opposition deputies criticised the government', roles: '', optional: true, rolesOpen: true },
      { kind: 'protest', quote: 'Trade unions at the Stalowa Wola steelworks protested last month against further imports', roles: '', edtf: '2026-02', rolesOpen: true },
      { kind: 'criticism', quote: 'civic groups voiced concern over the pace of exports', roles: '', rolesOpen: true },
      { kind: 'criticism', quote: 'Moscow has accused South Korea of fuelling the conflict', roles: 'critic:RUS target:KOR' },
      { kind: 'criticism', quote: 'North Korea denounced the deals as a provocation', roles: 'critic:PRK', rolesOpen: true },
      { kind: 'normalisation', quote: 'Poland and South Korea established relations in November 1989', roles: 'party:POL party:KOR', edtf: '1989-11' },
      { kind: 'dialogue', quote: 'President Lee Jae-myung is expected to visit Warsaw in the autumn', roles: 'party:KOR party:POL', edtf: '2026-23', modality: 'planned' },
    ],
  },
  {
    id: 'rwa-cod',
    reportDate: '2025-07-02',
    text: `KINSHASA, July 2 (Lakes Wire) - Rwanda and the Democratic Republic of Congo signed a U.S.-brokered peace agreement in Washington on Friday, pledging to end support for armed groups, but fighting went on in the east of Congo this week.

Rwandan Foreign Minister Olivier Nduhungirehe and his Congolese counterpart, Therese Kayikwamba Wagner, put their names to the text in the presence of Secretary of State Marco Rubio. President Donald Trump hailed the accord as a glorious triumph and invited both presidents to Washington later this month.

The deal commits Rwanda to withdraw its troops within 90 days and sets up a joint security mechanism, which is to hold its first meeting by the end of July. Qatar is mediating parallel talks between Kinshasa and the M23 rebels in Doha.

Congo severed diplomatic relations with Rwanda in January after M23 fighters took Goma. It had expelled the Rwandan ambassador in October 2022. Kigali cut ties with Brussels on March 17, hours before the European Union imposed sanctions on three Rwandan commanders. Germany suspended development aid to Rwanda in March and Britain halted most bilateral assistance.

The United Nations accuses Kigali of commanding the rebels, a charge it denies. Rwanda has exchanged accusations with Burundi, which closed its border with Rwanda in January 2024 and sent troops to Congo.

Congo and the United States opened negotiations on a minerals partnership in April. Rwandan mineral exports rose to a record $1.75 billion in 2024, up 58% from 2023. Congolese army chiefs met their Ugandan counterparts in Kampala on Monday to extend joint operations against another rebel group. South Africa, Malawi and Tanzania ended their regional mission in March.

Some 300 people marched in Goma on Saturday to demand the reopening of the airport. In Kigali, the government welcomed the agreement. Kenya's foreign ministry called it a milestone.`,
    events: [
      { kind: 'signing', quote: 'Rwanda and the Democratic Republic of Congo signed a U.S.-brokered peace agreement in Washington on Friday', roles: 'party:RWA party:COD broker:USA', edtf: '2025-06-27' },
      { kind: 'statement', quote: 'pledging to end support', roles: '', optional: true },
      { kind: 'signing', quote: 'put their names to the text', roles: 'party:RWA party:COD', optional: true },
      { kind: 'statement', quote: 'President Donald Trump hailed the accord', roles: 'speaker:USA', rolesOpen: true },
      { kind: 'dialogue', quote: 'invited both presidents to Washington', roles: '', edtf: '2025-07', modality: 'planned', optional: true },
      { kind: 'signing', quote: 'The deal commits Rwanda to withdraw', roles: '', optional: true },
      { kind: 'dialogue', quote: 'which is to hold its first meeting by the end of July', roles: '', modality: 'planned', optional: true },
      { kind: 'dialogue', quote: 'Qatar is mediating parallel talks between Kinshasa and the M23 rebels', roles: 'party:COD', rolesOpen: true },
      { kind: 'sanction', quote: 'Congo severed diplomatic relations with Rwanda in January', roles: 'party:COD target:RWA', edtf: '2025-01' },
      { kind: 'sanction', quote: 'It had expelled the Rwandan ambassador in October 2022', roles: 'party:COD target:RWA', edtf: '2022-10' },
      { kind: 'sanction', quote: 'Kigali cut ties with Brussels on March 17', roles: 'party:RWA target:BEL', edtf: '2025-03-17', optional: true },
      { kind: 'sanction', quote: 'the European Union imposed sanctions on three Rwandan commanders', roles: 'target:RWA', rolesOpen: true },
      { kind: 'sanction', quote: 'Germany suspended development aid to Rwanda in March', roles: 'party:DEU target:RWA', edtf: '2025-03' },
      { kind: 'sanction', quote: 'Britain halted most bilateral assistance', roles: 'party:GBR target:RWA', rolesOpen: true },
      { kind: 'criticism', quote: 'The United Nations accuses Kigali', roles: 'target:RWA', rolesOpen: true },
      { kind: 'criticism', quote: 'Rwanda has exchanged accusations with Burundi', roles: '', optional: true },
      { kind: 'sanction', quote: 'which closed its border with Rwanda in January 2024', roles: 'party:BDI target:RWA', edtf: '2024-01' },
      { kind: 'delivery', quote: 'sent troops to Congo', roles: '', optional: true },
      { kind: 'dialogue', quote: 'Congo and the United States opened negotiations on a minerals partnership in April', roles: 'party:COD party:USA', edtf: '2025-04', altKinds: ['signing'] },
      { kind: 'statistic', quote: 'Rwandan mineral exports rose to a record $1.75 billion in 2024', roles: 'subject:RWA', edtf: '2024', money: 'USD 1750000000 1750000000 exact' },
      { kind: 'dialogue', quote: 'Congolese army chiefs met their Ugandan counterparts in Kampala on Monday', roles: 'party:COD party:UGA', edtf: '2025-06-30' },
      { kind: 'exercise', quote: 'South Africa, Malawi and Tanzania ended their regional mission', roles: '', optional: true },
      { kind: 'protest', quote: 'Some 300 people marched in Goma on Saturday', roles: '', edtf: '2025-06-28', rolesOpen: true },
      { kind: 'statement', quote: 'the government welcomed the agreement', roles: 'speaker:RWA', rolesOpen: true },
      { kind: 'statement', quote: 'Kenya\'s foreign ministry called it a milestone', roles: 'speaker:KEN', rolesOpen: true },
    ],
  },
];

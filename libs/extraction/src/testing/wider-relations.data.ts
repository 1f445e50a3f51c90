import { type Fixture } from './fixture.types.js';

/**
 * Ties, papers, meetings, exercises, sanctions, criticism and figures between pairs of all continents, written and
 * annotated before any of them was read by the rules. Even numbers were then developed on first, odd ones after they had
 * given a score.
 * All sentences are our own; the occurrences are partly invented.
 */
export const widerRelations: readonly Fixture[] = [
  { id: 'r01', text: 'Japan and the Philippines launched negotiations on a reciprocal troop access pact in November 2023.', events: [{ kind: 'signing', roles: 'party:JPN party:PHL', edtf: '2023-11', modality: 'negotiating', altModalities: ['asserted'], altKinds: ['dialogue'] }] },
  { id: 'r02', text: 'Riyadh and Tehran agreed on 10 March 2023, with Chinese mediation, to re-open their embassies within two months.', events: [{ kind: 'normalisation', roles: 'party:SAU party:IRN broker:CHN', edtf: '2023-03-10', modality: 'asserted', altModalities: ['planned'] }] },
  { id: 'r03', text: 'Kosovo and Israel established diplomatic relations in a virtual ceremony on 1 February 2021.', events: [{ kind: 'normalisation', roles: 'party:XKX party:ISR', edtf: '2021-02-01' }] },
  { id: 'r04', text: 'The chiefs of staff of Greece and Cyprus held talks in Nicosia on 14 May 2024 on the defence of the eastern Mediterranean.', events: [{ kind: 'dialogue', roles: 'party:GRC party:CYP', edtf: '2024-05-14' }] },
  { id: 'r05', text: 'Colombia broke off diplomatic relations with Israel in May 2024.', events: [{ kind: 'sanction', roles: 'party:COL', rolesOpen: true, edtf: '2024-05', altKinds: ['normalisation', 'protest', 'criticism'] }] },
  { id: 'r06', text: "Indonesian president Prabowo Subianto received Turkey's Recep Tayyip Erdogan in Bogor on 12 February 2025 for the first meeting of their strategic council.", events: [{ kind: 'dialogue', roles: 'party:IDN party:TUR', edtf: '2025-02-12' }] },
  { id: 'r07', text: 'A memorandum on intelligence sharing was initialled by Oman and India in Muscat last Thursday.', reportDate: '2024-08-20', events: [{ kind: 'signing', roles: 'party:OMN party:IND', edtf: '2024-08-15', altKinds: ['intelligence-cooperation'] }] },
  { id: 'r08', text: 'Some 3,000 soldiers from Brazil and Argentina trained side by side in exercise Arandu in Rio Grande do Sul in 2022.', events: [{ kind: 'exercise', roles: 'party:BRA party:ARG', edtf: '2022' }] },
  { id: 'r09', text: 'London imposed sanctions on four Iranian companies making drone engines in October 2022.', events: [{ kind: 'sanction', roles: 'party:GBR', rolesOpen: true, edtf: '2022-10' }] },
  { id: 'r10', text: 'The Netherlands suspended the delivery of F-35 parts to Israel in February 2024 following a court ruling.', events: [{ kind: 'sanction', roles: 'party:NLD', rolesOpen: true, edtf: '2024-02', altKinds: ['delivery', 'procurement'] }] },
  { id: 'r11', text: 'Demonstrators gathered outside the Israeli embassy in Amman to denounce the gas deal.', events: [{ kind: 'protest', roles: '', rolesOpen: true }] },
  { id: 'r12', text: 'Beijing condemned the sale of rocket launchers to Taiwan, calling it a grave provocation.', events: [{ kind: 'criticism', roles: 'critic:CHN', rolesOpen: true }, { kind: 'procurement', roles: '', rolesOpen: true, optional: true }] },
  { id: 'r13', text: 'Korean arms exports soared to $17.3 billion in 2022, more than double the year before.', events: [{ kind: 'statistic', roles: '', edtf: '2022', rolesOpen: true }] },
  { id: 'r14', text: 'Between 2019 and 2023, Italy accounted for 4.3 percent of global arms exports, up from 2.2 percent in the previous five years.', events: [{ kind: 'statistic', roles: '', rolesOpen: true, edtf: '2019/2023' }] },
  { id: 'r15', text: 'Kyiv and Paris will sign a security agreement on Friday, the Elysee said.', reportDate: '2024-02-14', events: [{ kind: 'signing', roles: 'party:UKR party:FRA', edtf: '2024-02-16', modality: 'planned' }] },
  { id: 'r16', text: "Azerbaijan's defence minister paid a three-day visit to Islamabad in July 2024, where he met his Pakistani counterpart.", events: [{ kind: 'dialogue', roles: 'party:AZE party:PAK', edtf: '2024-07' }] },
  { id: 'r17', text: 'Spanish and Moroccan police broke up a smuggling ring thanks to intelligence exchanged between the two services.', events: [{ kind: 'intelligence-cooperation', roles: 'party:ESP party:MAR' }] },
  { id: 'r18', text: 'Talks aimed at normalising ties between Ankara and Yerevan have stalled, diplomats say.', events: [{ kind: 'normalisation', roles: 'party:TUR party:ARM', modality: 'negotiating', altModalities: ['cancelled', 'negated', 'planned'], altKinds: ['dialogue'] }] },
  { id: 'r19', text: 'A protocol on the joint production of ammunition was concluded between Bulgaria and Germany on 24 September 2025.', events: [{ kind: 'signing', roles: 'party:BGR party:DEU', rolesOpen: true, edtf: '2025-09-24', altKinds: ['industrial-cooperation'] }] },
  { id: 'r20', text: 'Malaysia and Singapore exchanged notes on maritime boundaries, and both prime ministers called relations excellent.', events: [{ kind: 'signing', roles: '', optional: true, altKinds: ['dialogue'] }, { kind: 'statement', roles: '', optional: true }] },
  { id: 'r21', text: 'Washington lifted its ban on lethal weapons sales to Vietnam in May 2016.', events: [{ kind: 'sanction', roles: 'party:USA', rolesOpen: true, edtf: '2016-05', altModalities: ['cancelled', 'negated'] }] },
  { id: 'r22', text: 'Bhutan has no diplomatic relations with the United States.', events: [{ kind: 'normalisation', roles: '', optional: true, modality: 'negated' }] },
  { id: 'r23', text: 'Ethiopia accused Egypt of arming Somali factions, a charge Cairo rejected.', events: [{ kind: 'criticism', roles: '', rolesOpen: true, altKinds: ['statement'] }, { kind: 'statement', roles: '', optional: true }] },
  { id: 'r24', text: 'The eleventh session of the Chile-Peru committee on security and defence took place in Lima between 5 and 7 June 2024.', events: [{ kind: 'dialogue', roles: 'party:CHL party:PER', edtf: '2024-06-05/2024-06-07' }] },
  { id: 'r25', text: 'US and Saudi naval forces wrapped up the two-week drill Indigo Defender in the Red Sea on Sunday.', reportDate: '2024-08-28', events: [{ kind: 'exercise', roles: 'party:USA party:SAU', edtf: '2024-08-25' }] },
  { id: 'r26', text: 'Sweden and Finland joined a new intelligence cell with Estonia in spring 2023, pooling satellite imagery.', events: [{ kind: 'intelligence-cooperation', roles: 'party:SWE party:FIN party:EST', edtf: '2023-21' }] },
  { id: 'r27', text: 'The European Union prolonged its arms embargo on Myanmar until April 2026.', events: [{ kind: 'sanction', roles: '', rolesOpen: true }] },
  { id: 'r28', text: 'Ghana and Burkina Faso renewed their defence cooperation agreement, originally concluded in 2017, during a ceremony in Accra on 3 June.', reportDate: '2025-06-05', events: [{ kind: 'signing', roles: 'party:GHA party:BFA', edtf: '2025-06-03' }] },
  { id: 'r29', text: 'Hungary and Serbia plan to hold joint exercises next year, their defence ministers said after meeting in Budapest.', reportDate: '2023-11-08', events: [{ kind: 'exercise', roles: 'party:HUN party:SRB', edtf: '2024', modality: 'planned' }, { kind: 'dialogue', roles: '', rolesOpen: true, optional: true }] },
  { id: 'r30', text: 'Kazakhstan said it would join the Abraham Accords, a largely symbolic step since it has had full ties with Israel since 1992.', events: [{ kind: 'normalisation', roles: 'party:KAZ', rolesOpen: true, modality: 'planned', optional: true }, { kind: 'normalisation', roles: 'party:KAZ party:ISR', optional: true }] },
  {
    id: 'r31',
    text: `Serbia and the United Arab Emirates deepen defence partnership

Belgrade - Serbia and the United Arab Emirates signed a protocol on military-technical cooperation on Monday, deepening a partnership that began when the two countries upgraded relations in March 2013.

The document was signed in Belgrade by the chiefs of the two general staffs during the fourth meeting of the joint defence commission. Serbian officials said it would steer exchanges of instructors and common training throughout 2025.

Since 2013 Serbia has sold the Gulf state ammunition and guided rockets. In 2018 it also delivered a prototype of the ALAS missile, developed with EDGE, in a project valued at around 220 million dollars.

The arrangement has drawn criticism from opposition parties in Belgrade, who complain that its terms are secret. Emirati investors, meanwhile, are expected to open a drone plant near Kragujevac with the state company Yugoimport.`,
    reportDate: '2024-12-04',
    events: [
      { kind: 'signing', quote: 'Serbia and the United Arab Emirates signed a protocol on military-technical cooperation on Monday', roles: 'party:SRB party:ARE', edtf: '2024-12-02' },
      { kind: 'normalisation', quote: 'the two countries upgraded relations in March 2013', roles: 'party:SRB party:ARE', edtf: '2013-03', optional: true },
      { kind: 'dialogue', quote: 'the fourth meeting of the joint defence commission', roles: 'party:SRB party:ARE' },
      { kind: 'dialogue', quote: 'it would steer exchanges of instructors and common training throughout 2025', roles: '', rolesOpen: true, optional: true, modality: 'planned', altKinds: ['exercise'] },
      { kind: 'procurement', quote: 'Since 2013 Serbia has sold the Gulf state ammunition and guided rockets', roles: 'buyer:ARE supplier:SRB' },
      { kind: 'delivery', quote: 'In 2018 it also delivered a prototype of the ALAS missile', roles: 'buyer:ARE supplier:SRB', edtf: '2018', money: 'USD 220000000 220000000 approx', rolesOpen: true },
      { kind: 'industrial-cooperation', quote: 'developed with EDGE', roles: '', rolesOpen: true, optional: true },
      { kind: 'criticism', quote: 'drawn criticism from opposition parties in Belgrade', roles: '', rolesOpen: true },
      { kind: 'industrial-cooperation', quote: 'are expected to open a drone plant near Kragujevac with the state company Yugoimport', roles: '', rolesOpen: true, modality: 'planned' },
    ],
  },
  {
    id: 'r32',
    text: `Five years after Addis Ababa and Asmara made peace, arms deals mark a new chapter with Ankara

Ethiopia has quietly become one of Turkey's most important customers in Africa. Since the military cooperation accord of August 2021, Addis Ababa has been acquiring Turkish drones and electronic warfare equipment.

Earlier this year the Ethiopian Air Force received six Akinci drones from Baykar, and a contract for Hisar air defence systems was reportedly signed with Roketsan for more than 300 million dollars. Neither government has confirmed the purchase.

Turkish defence exports hit a record $7.1 billion in 2024, the Defence Industry Agency reported. African states now take 9 percent of them, three times as much as in 2019.

The build-up has alarmed neighbouring states. Egypt criticised the deals, saying they would upset the balance in the Horn of Africa, while protesters marched in Khartoum against Ethiopian "adventures".

The two governments are also negotiating the construction of a repair plant outside Bishoftu with Turkish Aerospace Industries.`,
    reportDate: '2025-09-15',
    events: [
      { kind: 'normalisation', quote: 'Five years after Addis Ababa and Asmara made peace', roles: 'party:ETH party:ERI', optional: true },
      { kind: 'signing', quote: 'the military cooperation accord of August 2021', roles: '', rolesOpen: true, edtf: '2021-08' },
      { kind: 'procurement', quote: 'Addis Ababa has been acquiring Turkish drones and electronic warfare equipment', roles: 'buyer:ETH supplier:TUR', edtf: '2021-08/..' },
      { kind: 'delivery', quote: 'the Ethiopian Air Force received six Akinci drones from Baykar', roles: 'buyer:ETH supplier:org:baykar' },
      { kind: 'procurement', quote: 'a contract for Hisar air defence systems was reportedly signed with Roketsan for more than 300 million dollars', roles: 'buyer:ETH supplier:org:roketsan', money: 'USD 300000000 - gt' },
      { kind: 'statistic', quote: 'Turkish defence exports hit a record $7.1 billion in 2024', roles: '', rolesOpen: true, edtf: '2024' },
      { kind: 'statistic', quote: 'African states now take 9 percent of them', roles: '', rolesOpen: true },
      { kind: 'criticism', quote: 'The build-up has alarmed neighbouring states', roles: '', rolesOpen: true, optional: true },
      { kind: 'criticism', quote: 'Egypt criticised the deals', roles: '', rolesOpen: true },
      { kind: 'protest', quote: 'protesters marched in Khartoum', roles: '', rolesOpen: true },
      { kind: 'industrial-cooperation', quote: 'negotiating the construction of a repair plant', roles: '', rolesOpen: true, modality: 'negotiating', altModalities: ['planned'] },
    ],
  },
  {
    id: 'r33',
    text: `India, Armenia finalise defence roadmap as weapons orders grow

NEW DELHI: India and Armenia on Tuesday finalised a roadmap for defence cooperation for 2026-27, the Indian defence ministry said, adding another layer to ties that have warmed since Yerevan turned away from Moscow.

The roadmap was agreed at the second round of defence consultations, which were co-chaired by Special Secretary Ashish Rao and his Armenian counterpart. The ministry called Armenia "a trusted partner in the Caucasus".

Armenia became the first foreign buyer of the Akash air defence system in 2022, in a contract worth about $720 million with Bharat Dynamics. It has since ordered 84 ATAGS howitzers from Kalyani Strategic Systems and bought Pinaka rocket launchers. The howitzers, the first six of which arrived in August 2023, are built near Pune.

Armenian soldiers also took part in the exercise Yudh Abhyas as observers. Azerbaijan has protested against the supplies, and its ambassador was summoned after describing them as a hostile act.`,
    reportDate: '2025-11-20',
    events: [
      { kind: 'signing', quote: 'India and Armenia on Tuesday finalised a roadmap for defence cooperation for 2026-27', roles: 'party:IND party:ARM', edtf: '2025-11-18' },
      { kind: 'dialogue', quote: 'the second round of defence consultations', roles: 'party:IND party:ARM' },
      { kind: 'statement', quote: 'The ministry called Armenia "a trusted partner in the Caucasus"', roles: '', rolesOpen: true },
      { kind: 'procurement', quote: 'Armenia became the first foreign buyer of the Akash air defence system in 2022', roles: 'buyer:ARM supplier:org:bharat-dynamics', edtf: '2022', money: 'USD 720000000 720000000 approx' },
      { kind: 'procurement', quote: 'It has since ordered 84 ATAGS howitzers from Kalyani Strategic Systems', roles: 'buyer:ARM supplier:org:kalyani' },
      { kind: 'procurement', quote: 'bought Pinaka rocket launchers', roles: 'buyer:ARM', rolesOpen: true },
      { kind: 'delivery', quote: 'the first six of which arrived in August 2023', roles: '', rolesOpen: true, edtf: '2023-08' },
      { kind: 'exercise', quote: 'took part in the exercise Yudh Abhyas as observers', roles: '', rolesOpen: true },
      { kind: 'criticism', quote: 'Azerbaijan has protested against the supplies', roles: '', rolesOpen: true, altKinds: ['protest'] },
    ],
  },
  {
    id: 'r34',
    text: `Analysis: Why Santiago is looking to Europe for its next submarines

Chile's navy has opened talks with Naval Group and TKMS on replacing its two oldest submarines, according to people familiar with the matter. No contract is expected before 2028.

Chile has bought from Germany before: two Type 209 boats were ordered from HDW in 1980 and delivered in 1984. In 2005 the navy took over the Scorpene submarine O'Higgins from a Franco-Spanish consortium.

A leak last month suggested that Santiago had already chosen the French boat. The ministry of defence denied the report.

Cooperation with Paris has widened all the same. France and Chile signed a statement of intent on naval industry in November 2024, when President Emmanuel Macron visited Valparaiso.`,
    reportDate: '2025-10-02',
    events: [
      { kind: 'procurement', quote: 'has opened talks with Naval Group and TKMS on replacing its two oldest submarines', roles: 'buyer:CHL', rolesOpen: true, modality: 'negotiating', altKinds: ['dialogue'] },
      { kind: 'procurement', quote: 'No contract is expected before 2028', roles: '', rolesOpen: true, modality: 'negated', optional: true, altModalities: ['planned'] },
      { kind: 'procurement', quote: 'two Type 209 boats were ordered from HDW in 1980', roles: 'buyer:CHL supplier:org:hdw', edtf: '1980', rolesOpen: true },
      { kind: 'delivery', quote: 'delivered in 1984', roles: '', rolesOpen: true, edtf: '1984', optional: true },
      { kind: 'procurement', quote: 'Chile has bought from Germany before', roles: '', rolesOpen: true, optional: true },
      { kind: 'delivery', quote: "the navy took over the Scorpene submarine O'Higgins", roles: '', rolesOpen: true, edtf: '2005', altKinds: ['procurement'] },
      { kind: 'procurement', quote: 'Santiago had already chosen the French boat', roles: '', rolesOpen: true, modality: 'hedged', altModalities: ['negated', 'asserted'], optional: true },
      { kind: 'signing', quote: 'France and Chile signed a statement of intent on naval industry in November 2024', roles: 'party:FRA party:CHL', edtf: '2024-11' },
      { kind: 'dialogue', quote: 'when President Emmanuel Macron visited Valparaiso', roles: '', rolesOpen: true },
      { kind: 'trend', quote: 'Cooperation with Paris has widened all the same', roles: '', rolesOpen: true, optional: true },
    ],
  },
];

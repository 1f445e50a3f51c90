import { type Fixture } from './fixture.types.js';

/**
 * Background paragraphs, older deals beside new ones, and dates in every place, annotated before they were read; they gave
 * a score and were then developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingSeven: readonly Fixture[] = [
  { id: 'rg01', text: `Finland's government has approved the procurement of the David's Sling system from Israel, worth 316 million euros, the ministry said in a release dated 5 April 2023.

The contract was signed in Tel Aviv that November. Deliveries are to be complete in 2030.`, reportDate: '2024-02-01', events: [
    { kind: 'procurement', quote: "Finland's government has approved the procurement of the David's Sling system from Israel", roles: 'buyer:FIN supplier:ISR', edtf: '2023-04-05', modality: 'planned', altModalities: ['asserted'], money: 'EUR 316000000 316000000 exact' },
    { kind: 'procurement', quote: 'The contract was signed in Tel Aviv that November', roles: '', rolesOpen: true, edtf: '2023-11', optional: true, altKinds: ['signing'] },
    { kind: 'delivery', quote: 'Deliveries are to be complete in 2030', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rg02', text: `Taipei's most recent request, for 66 F-16Vs, was approved in 2019 under President Trump; the jets were supposed to arrive by the end of 2026.`, reportDate: '2025-11-04', events: [
    { kind: 'procurement', quote: "Taipei's most recent request, for 66 F-16Vs, was approved in 2019", roles: 'buyer:TWN', rolesOpen: true, edtf: '2019', modality: 'planned', altModalities: ['asserted'] },
    { kind: 'delivery', quote: 'the jets were supposed to arrive by the end of 2026', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rg03', text: `In a written reply to parliament on 3 June, Germany's economy ministry said it had licensed exports worth 485 million euros to Israel since 7 October 2023.`, reportDate: '2025-06-04', events: [{ kind: 'statistic', roles: '', rolesOpen: true, altKinds: ['procurement'] }] },
  { id: 'rg04', text: `Australia ditched its A$90 billion submarine deal with France's Naval Group on 16 September 2021 in favour of nuclear-powered boats built with American and British help.`, events: [{ kind: 'procurement', quote: "Australia ditched its A$90 billion submarine deal with France's Naval Group on 16 September 2021", roles: 'buyer:AUS supplier:org:naval-group', modality: 'cancelled', edtf: '2021-09-16', money: 'AUD 90000000000 90000000000 exact', rolesOpen: true }] },
  { id: 'rg05', text: `Of the 50 Black Hornet drones pledged by Oslo last summer, half have reached Ukraine.`, reportDate: '2024-03-01', events: [{ kind: 'delivery', roles: 'buyer:UKR', rolesOpen: true, altKinds: ['procurement'] }] },
  { id: 'rg06', text: `The Philippine Navy formally accepted its third Acero-class gunboat on Tuesday, almost five years after the 10-billion-peso contract with Israel Shipyards and Rafael.`, reportDate: '2025-12-11', events: [
    { kind: 'delivery', quote: 'The Philippine Navy formally accepted its third Acero-class gunboat on Tuesday', roles: 'buyer:PHL', rolesOpen: true, edtf: '2025-12-09' },
    { kind: 'procurement', quote: 'the 10-billion-peso contract with Israel Shipyards and Rafael', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rg07', text: `ISLAMABAD - Pakistan has signed a $4 billion agreement to sell military equipment to the Libyan National Army, four Pakistani officials said, in a deal struck last week in Benghazi.`, reportDate: '2025-12-22', events: [{ kind: 'procurement', roles: 'buyer:LBY supplier:PAK', rolesOpen: true, edtf: '2025-12-15/2025-12-21', money: 'USD 4000000000 4000000000 exact' }] },
  { id: 'rg08', text: `Vietnam, long a client of Russia, is close to buying F-16s, two former U.S. officials said in April.`, reportDate: '2025-05-12', events: [{ kind: 'procurement', roles: 'buyer:VNM', rolesOpen: true, modality: 'planned', altModalities: ['hedged', 'negotiating'] }] },
  { id: 'rg09', text: `Hungary took possession in June 2025 of the last of 44 Leopard 2A7HUs that it ordered from Krauss-Maffei Wegmann in December 2018.`, events: [
    { kind: 'delivery', quote: 'Hungary took possession in June 2025', roles: 'buyer:HUN', rolesOpen: true, edtf: '2025-06' },
    { kind: 'procurement', quote: 'that it ordered from Krauss-Maffei Wegmann in December 2018', roles: 'buyer:HUN', rolesOpen: true, edtf: '2018-12' },
  ] },
  { id: 'rg10', text: `Ghana's parliament ratified on 28 March a loan with which the army will purchase four helicopters from Airbus and, at some later point, two Dassault business jets.`, reportDate: '2025-04-02', events: [{ kind: 'procurement', roles: 'buyer:GHA supplier:org:airbus', rolesOpen: true, modality: 'planned' }] },
  { id: 'rg11', text: `The first two Sentinel-class boats, christened last week at Lockport, will sail for Nassau by autumn.`, reportDate: '2025-05-20', events: [{ kind: 'delivery', roles: 'buyer:BHS', rolesOpen: true, modality: 'planned' }] },
  { id: 'rg12', text: `Moscow has since 2016 supplied Algeria with Iskander missiles, Su-34 bombers and, since last year, Su-57s.`, reportDate: '2026-02-01', events: [{ kind: 'procurement', roles: 'buyer:DZA supplier:RUS', rolesOpen: true, altKinds: ['delivery'] }] },
  { id: 'rg13', text: `"We have closed the contract," Chilean defence minister Maya Fernández told reporters on 12 August of the purchase of 60 armoured vehicles from Turkey's Nurol Makina.`, reportDate: '2025-08-13', events: [{ kind: 'procurement', roles: 'buyer:CHL supplier:org:nurol-makina', rolesOpen: true, edtf: '2025-08-12' }] },
  { id: 'rg14', text: `A 2017 memorandum, under which Riyadh would have produced half of its S-400s at home, came to nothing.`, events: [{ kind: 'industrial-cooperation', roles: '', rolesOpen: true, modality: 'cancelled', altModalities: ['negated', 'planned'], altKinds: ['signing', 'procurement'] }] },
  { id: 'rg15', text: `Israel and Honduras reopened embassies in each other's capitals on 24 June 2021.`, events: [{ kind: 'normalisation', roles: 'party:ISR party:HND', edtf: '2021-06-24' }] },
  { id: 'rg16', text: `Syria's new foreign minister and his Lebanese opposite number agreed in Beirut on Friday to set up a joint committee on prisoners.`, reportDate: '2025-10-12', events: [{ kind: 'dialogue', roles: 'party:SYR party:LBN', edtf: '2025-10-10', altKinds: ['signing'] }] },
  { id: 'rg17', text: `Algiers recalled its ambassador from Paris on 30 July 2024, hours after Emmanuel Macron had backed Rabat's plan for Western Sahara.`, events: [{ kind: 'sanction', roles: '', rolesOpen: true, edtf: '2024-07-30', altKinds: ['protest', 'criticism'] }, { kind: 'statement', quote: 'Emmanuel Macron had backed', roles: '', optional: true }] },
  { id: 'rg18', text: `Tokyo and Manila's Reciprocal Access Agreement, which was signed on 8 July 2024, took effect on 11 September this year.`, reportDate: '2025-09-12', events: [{ kind: 'signing', roles: 'party:JPN party:PHL', edtf: '2024-07-08' }] },
  { id: 'rg19', text: `A year after its freeze, Ottawa has let exports of drone cameras to Ankara resume, people with knowledge of the decision said.`, reportDate: '2024-01-30', events: [{ kind: 'procurement', roles: '', rolesOpen: true, altKinds: ['sanction', 'normalisation', 'delivery'], altModalities: ['hedged', 'planned'], optional: true }] },
  { id: 'rg20', text: `In June of 2023, and again in May 2025, New Delhi and Berlin talked about six submarines that ThyssenKrupp would build at Mazagon Dock.`, events: [{ kind: 'procurement', roles: '', rolesOpen: true, modality: 'negotiating', altModalities: ['planned'], altKinds: ['dialogue', 'industrial-cooperation'] }] },
  { id: 'rg21', text: `Three Belgian minehunters, gifted to Bulgaria, dropped anchor in Varna on Thursday.`, reportDate: '2025-03-15', events: [{ kind: 'delivery', roles: 'buyer:BGR supplier:BEL', edtf: '2025-03-13' }] },
  { id: 'rg22', text: `Kenya's defence ministry, answering questions from a committee of the Senate on 14 May 2024, put the price of its Spyder battery at 3.4 billion shillings, lent by Israel.`, events: [{ kind: 'procurement', roles: 'buyer:KEN', rolesOpen: true, money: 'KES 3400000000 3400000000 exact' }] },
  { id: 'rg23', text: `Brussels is to sign up for 11 more F-35As before the summer recess, the defence minister, Theo Francken, told De Standaard on Saturday.`, reportDate: '2025-04-07', events: [{ kind: 'procurement', roles: 'buyer:BEL', rolesOpen: true, modality: 'planned' }] },
  { id: 'rg24', text: `On the sidelines of the IDEX show in February 2025, EDGE and Indra set up a radar joint venture in Abu Dhabi.`, events: [{ kind: 'industrial-cooperation', roles: '', rolesOpen: true, edtf: '2025-02' }] },
  { id: 'rg25', text: `US and Philippine marines kicked off Balikatan on 21 April, their 40th such drill and the largest yet.`, reportDate: '2025-04-22', events: [{ kind: 'exercise', roles: 'party:USA party:PHL', edtf: '2025-04-21' }] },
  { id: 'rg26', text: `Washington on Wednesday blacklisted two Emirati firms accused of arming Sudan's paramilitaries.`, reportDate: '2025-01-09', events: [{ kind: 'sanction', roles: '', rolesOpen: true, edtf: '2025-01-08' }] },
  { id: 'rg27', text: `Demonstrators in Athens torched an American flag on 17 November to mark the uprising of 1973.`, reportDate: '2024-11-18', events: [{ kind: 'protest', roles: '', rolesOpen: true, edtf: '2024-11-17' }] },
  { id: 'rg28', text: `French arms exports reached 21.6 billion euros in 2024, their second-best year, thanks to Rafale orders from Serbia and Indonesia.`, events: [{ kind: 'statistic', roles: '', rolesOpen: true, edtf: '2024' }, { kind: 'procurement', quote: 'Rafale orders from Serbia and Indonesia', roles: '', rolesOpen: true, optional: true }] },
];

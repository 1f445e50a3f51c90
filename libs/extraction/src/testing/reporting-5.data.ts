import { type Fixture } from './fixture.types.js';

/**
 * Agency copy, ministry releases, parliament reports and think-tank prose, annotated before it was read; it gave a score
 * and was then developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingFive: readonly Fixture[] = [
  { id: 're01', text: `WARSAW, Sept 12 (Own service) - Poland's Armament Agency on Friday signed off on the second tranche of K2 tanks from Hyundai Rotem, a contract the agency valued at $6.5 billion.

The deal follows a first order for 180 tanks, concluded in August 2022 and completed this June.`, reportDate: '2025-09-12', events: [
    { kind: 'procurement', quote: 'signed off on the second tranche of K2 tanks from Hyundai Rotem', roles: 'buyer:POL supplier:org:hyundai-rotem', edtf: '2025-09-12', money: 'USD 6500000000 6500000000 exact' },
    { kind: 'procurement', quote: 'a first order for 180 tanks, concluded in August 2022', roles: '', rolesOpen: true, edtf: '2022-08' },
  ] },
  { id: 're02', text: 'The Indian Ministry of Defence inked a ₹62,370 crore contract with Hindustan Aeronautics Limited on September 25, 2025 for the procurement of 97 Tejas Mk1A aircraft for the Indian Air Force.', events: [{ kind: 'procurement', roles: 'buyer:IND supplier:org:hal', rolesOpen: true, edtf: '2025-09-25', money: 'INR 623700000000 623700000000 exact' }] },
  { id: 're03', text: `Romania's parliament gave its consent last week to the acquisition of 32 F-35A fighters under the US Foreign Military Sales programme. The letter of offer and acceptance had been signed in November 2024.

First aircraft are expected in 2030.`, reportDate: '2025-02-19', events: [
    { kind: 'procurement', quote: 'the acquisition of 32 F-35A fighters under the US Foreign Military Sales programme', roles: 'buyer:ROU supplier:USA', rolesOpen: true, modality: 'planned', altModalities: ['asserted'] },
    { kind: 'procurement', quote: 'The letter of offer and acceptance had been signed in November 2024', roles: '', rolesOpen: true, edtf: '2024-11', altKinds: ['signing'], optional: true },
    { kind: 'delivery', quote: 'First aircraft are expected in 2030', roles: '', rolesOpen: true, modality: 'planned', optional: true },
  ] },
  { id: 're04', text: 'The State Department has made a determination approving a possible Foreign Military Sale to the Government of Bahrain of M142 HIMARS launchers and related equipment for an estimated cost of $500 million, the Pentagon\'s Defense Security Cooperation Agency said on Tuesday.', reportDate: '2025-08-14', events: [{ kind: 'procurement', roles: 'buyer:BHR supplier:USA', modality: 'planned', altModalities: ['hedged'], money: 'USD 500000000 500000000 estimated', edtf: '2025-08-12' }] },
  { id: 're05', text: `Deliveries of the CAESAR howitzers that Lithuania bought from KNDS France in 2022 will begin in 2027, the defence ministry in Vilnius confirmed.`, events: [
    { kind: 'delivery', quote: 'Deliveries of the CAESAR howitzers', roles: 'buyer:LTU', rolesOpen: true, edtf: '2027', modality: 'planned' },
    { kind: 'procurement', quote: 'that Lithuania bought from KNDS France in 2022', roles: 'buyer:LTU supplier:org:nexter', rolesOpen: true, edtf: '2022' },
  ] },
  { id: 're06', text: 'Under a government-to-government accord struck at the end of 2023, Jakarta bought the last 18 of 42 Rafales from Dassault Aviation.', events: [{ kind: 'procurement', roles: 'buyer:IDN supplier:org:dassault', rolesOpen: true, edtf: '2023' }] },
  { id: 're07', text: `Morocco took possession of its first six AH-64E Apache helicopters at a ceremony in Salé on 5 March. The kingdom had ordered 24 of the type from Boeing in June 2020.`, reportDate: '2025-03-07', events: [
    { kind: 'delivery', quote: 'Morocco took possession of its first six AH-64E Apache helicopters', roles: 'buyer:MAR', rolesOpen: true, edtf: '2025-03-05' },
    { kind: 'procurement', quote: 'The kingdom had ordered 24 of the type from Boeing in June 2020', roles: 'buyer:MAR supplier:org:boeing', edtf: '2020-06' },
  ] },
  { id: 're08', text: `In the first quarter of 2025, Baykar exported TB2 drones to Kosovo, Mali and Niger, according to an industry tally.`, events: [{ kind: 'procurement', roles: 'supplier:org:baykar', rolesOpen: true, edtf: '2025-01/2025-03', altKinds: ['delivery'] }] },
  { id: 're09', text: 'Earlier this year Lisbon picked the Embraer A-29N Super Tucano; the contract for 12 of them, worth about 200 million euros, dates from December 2024.', reportDate: '2025-06-03', events: [
    { kind: 'procurement', quote: 'Lisbon picked the Embraer A-29N Super Tucano', roles: 'buyer:PRT supplier:org:embraer', edtf: '2025' },
    { kind: 'procurement', quote: 'the contract for 12 of them, worth about 200 million euros, dates from December 2024', roles: '', rolesOpen: true, edtf: '2024-12', optional: true },
  ] },
  { id: 're10', text: `KUALA LUMPUR: Malaysia will not proceed with the purchase of ex-Kuwaiti Hornet jets, Defence Minister Mohamed Khaled Nordin told parliament on Thursday.`, reportDate: '2025-07-25', events: [{ kind: 'procurement', roles: 'buyer:MYS', rolesOpen: true, modality: 'negated', altModalities: ['cancelled'] }] },
  { id: 're11', text: `Bogotá and Stockholm put their signatures to a contract for 17 Gripen E/F fighters on 14 November 2025, at a price of 3.1 billion euros. Saab will hand over the jets between 2026 and 2032.`, events: [
    { kind: 'procurement', quote: 'put their signatures to a contract for 17 Gripen E/F fighters', roles: 'buyer:COL supplier:SWE', rolesOpen: true, edtf: '2025-11-14', money: 'EUR 3100000000 3100000000 exact' },
    { kind: 'delivery', quote: 'Saab will hand over the jets between 2026 and 2032', roles: 'supplier:org:saab', rolesOpen: true, edtf: '2026/2032', modality: 'planned' },
  ] },
  { id: 're12', text: `The offset agreement tied to Kuwait's 2016 Typhoon purchase was signed only last month, Leonardo's half-year report shows.`, reportDate: '2024-07-30', events: [
    { kind: 'procurement', quote: "Kuwait's 2016 Typhoon purchase", roles: 'buyer:KWT', rolesOpen: true, edtf: '2016' },
    { kind: 'signing', quote: 'The offset agreement', roles: '', rolesOpen: true, edtf: '2024-06', optional: true, altKinds: ['procurement', 'industrial-cooperation'] },
  ] },
  { id: 're13', text: `Saudi Arabia and Iran, which severed ties in January 2016, agreed on 10 March 2023 in Beijing to resume diplomatic relations and reopen their embassies within two months.`, events: [
    { kind: 'normalisation', quote: 'agreed on 10 March 2023 in Beijing to resume diplomatic relations', roles: 'party:SAU party:IRN', rolesOpen: true, edtf: '2023-03-10', altModalities: ['planned'] },
    { kind: 'sanction', quote: 'which severed ties in January 2016', roles: '', rolesOpen: true, edtf: '2016-01', optional: true },
  ] },
  { id: 're14', text: `Kazakhstan joined the Abraham Accords on Thursday, President Donald Trump announced after a call with Kassym-Jomart Tokayev and Benjamin Netanyahu.`, reportDate: '2025-11-07', events: [{ kind: 'normalisation', quote: 'Kazakhstan joined the Abraham Accords on Thursday', roles: 'party:KAZ', rolesOpen: true, edtf: '2025-11-06', altKinds: ['signing'] }, { kind: 'dialogue', quote: 'a call with Kassym-Jomart Tokayev and Benjamin Netanyahu', roles: '', rolesOpen: true, optional: true }] },
  { id: 're15', text: `Ireland, Norway and Spain formally recognised the State of Palestine on 28 May 2024, prompting Israel to recall its ambassadors from all three capitals.`, events: [
    { kind: 'normalisation', quote: 'formally recognised the State of Palestine on 28 May 2024', roles: 'party:PSE', rolesOpen: true, edtf: '2024-05-28' },
    { kind: 'sanction', quote: 'Israel to recall its ambassadors from all three capitals', roles: '', rolesOpen: true, altKinds: ['protest', 'criticism'], optional: true },
  ] },
  { id: 're16', text: `Ankara appointed an ambassador to Cairo in July 2023, its first in a decade, after the two capitals had agreed to upgrade their ties.`, events: [{ kind: 'normalisation', roles: 'party:TUR party:EGY', edtf: '2023-07' }] },
  { id: 're17', text: `The Czech defence minister, Jana Černochová, travelled to Washington on 29 January 2024 to sign the memorandum for 24 F-35s.`, events: [
    { kind: 'dialogue', quote: 'The Czech defence minister, Jana Černochová, travelled to Washington on 29 January 2024', roles: 'party:CZE party:USA', edtf: '2024-01-29', altKinds: ['procurement', 'signing'] },
    { kind: 'procurement', quote: 'to sign the memorandum for 24 F-35s', roles: 'buyer:CZE', rolesOpen: true, optional: true },
    { kind: 'signing', quote: 'to sign the memorandum for 24 F-35s', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 're18', text: `South Korea's LIG Nex1 announced in a regulatory filing on Friday that it had won a 3.7 trillion won order from Iraq's defence ministry for Cheongung-II air defence batteries.`, reportDate: '2024-09-21', events: [{ kind: 'procurement', roles: 'buyer:IRQ supplier:org:lig-nex1', edtf: '2024-09-20', money: 'KRW 3700000000000 3700000000000 exact' }] },
  { id: 're19', text: `The Bundestag's budget committee waved through 25-million-euro proposals on Wednesday, among them the purchase of 424 Patria vehicles.`, reportDate: '2025-12-18', events: [{ kind: 'procurement', roles: '', rolesOpen: true, modality: 'planned', altModalities: ['asserted'], edtf: '2025-12-17' }] },
  { id: 're20', text: `The United Arab Emirates walked away from a planned purchase of 50 F-35s in December 2021.`, events: [{ kind: 'procurement', roles: 'buyer:ARE', rolesOpen: true, modality: 'cancelled', edtf: '2021-12' }] },
  { id: 're21', text: `Peru's navy and the Korean shipbuilder HD Hyundai Heavy Industries agreed a strategic partnership in April 2024 under which SIMA will build a frigate, an offshore patrol vessel and two landing craft in Callao for $463 million.`, events: [{ kind: 'industrial-cooperation', roles: '', rolesOpen: true, edtf: '2024-04', altKinds: ['signing', 'procurement'], altModalities: ['planned'] }] },
  { id: 're22', text: `Azerbaijan's purchase of 40 JF-17 Block III fighters from Pakistan, up from 16 agreed in February 2024, came to light in June 2025.`, events: [{ kind: 'procurement', quote: "Azerbaijan's purchase of 40 JF-17 Block III fighters from Pakistan", roles: 'buyer:AZE supplier:PAK', rolesOpen: true }] },
  { id: 're23', text: `Nigeria's air chief, Hasan Abubakar, inspected the first of 24 M-346 trainers at Leonardo's Venegono plant in May; a loan of 618 million euros from Italy pays for them.`, reportDate: '2025-06-22', events: [{ kind: 'procurement', quote: 'a loan of 618 million euros from Italy pays for them', roles: '', rolesOpen: true, optional: true, altKinds: ['delivery', 'dialogue'] }, { kind: 'dialogue', quote: 'inspected the first of 24 M-346 trainers', roles: '', rolesOpen: true, optional: true, altKinds: ['delivery', 'procurement'] }] },
  { id: 're24', text: `Qatar's emir, Tamim bin Hamad Al Thani, was received by Vladimir Putin in the Kremlin on 17 April 2025.`, events: [{ kind: 'dialogue', roles: 'party:QAT party:RUS', edtf: '2025-04-17' }] },
  { id: 're25', text: `Canada slapped sanctions on six Sudanese commanders in April 2024 and in March of this year added another two.`, reportDate: '2025-05-05', events: [
    { kind: 'sanction', quote: 'Canada slapped sanctions on six Sudanese commanders in April 2024', roles: '', rolesOpen: true, edtf: '2024-04' },
    { kind: 'sanction', quote: 'in March of this year added another two', roles: '', rolesOpen: true, edtf: '2025-03', optional: true },
  ] },
  { id: 're26', text: `Greek frigates and Egyptian corvettes trained together off Alexandria in the exercise Medusa 14 from 22 to 28 November.`, reportDate: '2025-12-02', events: [{ kind: 'exercise', roles: 'party:GRC party:EGY', edtf: '2025-11-22/2025-11-28' }] },
  { id: 're27', text: `Brazil took the wraps off its first locally assembled Gripen on Tuesday. The country has 36 of the Saab fighters on order under a 2014 contract worth 39.3 billion kronor.`, reportDate: '2025-10-30', events: [{ kind: 'procurement', quote: 'The country has 36 of the Saab fighters on order under a 2014 contract worth 39.3 billion kronor', roles: 'buyer:BRA supplier:org:saab', edtf: '2014', money: 'SEK 39300000000 39300000000 exact' }, { kind: 'industrial-cooperation', quote: 'Brazil took the wraps off its first locally assembled Gripen on Tuesday', roles: '', rolesOpen: true, edtf: '2025-10-28', optional: true }] },
  { id: 're28', text: `An armed group seized the post at dawn, the army said, and burned three lorries.`, events: [] },
];

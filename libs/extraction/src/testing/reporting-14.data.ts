import { type Fixture } from './fixture.types.js';

/**
 * Trade and regional press on orders, awards, options, deliveries and refusals, annotated before it was read; it gave a
 * score and was then developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingFourteen: readonly Fixture[] = [
  { id: 'rn01', reportDate: '2025-09-03', text: `Vilnius has put pen to paper on a second batch of Leopard 2A8 tanks. The order for 44 vehicles was placed with KNDS Deutschland on Monday and comes to 950 million euros, the Defence Materiel Agency said.`, events: [
    { kind: 'procurement', quote: 'Vilnius has put pen to paper on a second batch of Leopard 2A8 tanks. The order for 44 vehicles was placed with KNDS Deutschland on Monday', roles: 'buyer:LTU supplier:org:kmw', rolesOpen: true, edtf: '2025-09-01', money: 'EUR 950000000 950000000 exact' },
  ] },
  { id: 'rn02', reportDate: '2024-05-23', text: `Bahrain's navy will get a third patrol ship from Fincantieri, according to a notice filed with the Milan bourse on 21 May. The yard declined to give a price. An earlier pair was contracted in 2021.`, events: [
    { kind: 'procurement', quote: "Bahrain's navy will get a third patrol ship from Fincantieri", roles: 'buyer:BHR supplier:org:fincantieri', rolesOpen: true, edtf: '2024-05-21', modality: 'planned', altModalities: ['asserted'], altKinds: ['delivery'] },
    { kind: 'procurement', quote: 'An earlier pair was contracted in 2021', roles: 'buyer:BHR', rolesOpen: true, edtf: '2021' },
  ] },
  { id: 'rn03', reportDate: '2023-10-19', text: `General Atomics Aeronautical Systems, Poway, California, was awarded a $318,900,000 cost-plus-fixed-fee contract for MQ-9B aircraft for Belgium. Fiscal 2023 Foreign Military Sales funds in the amount of $40,000,000 were obligated at the time of award.`, events: [
    { kind: 'procurement', quote: 'General Atomics Aeronautical Systems, Poway, California, was awarded a $318,900,000 cost-plus-fixed-fee contract for MQ-9B aircraft for Belgium', roles: 'buyer:BEL supplier:org:general-atomics', rolesOpen: true, money: 'USD 318900000 318900000 exact' },
  ] },
  { id: 'rn04', reportDate: '2025-04-28', text: `NEW DELHI: India and France on Monday inked a 630-billion-rupee deal for 26 Rafale Marine jets in New Delhi. Deliveries will run from 2028 to 2030. The aircraft are to fly from INS Vikrant.`, events: [
    { kind: 'procurement', quote: 'India and France on Monday inked a 630-billion-rupee deal for 26 Rafale Marine jets', roles: 'buyer:IND supplier:FRA', edtf: '2025-04-28', money: 'INR 630000000000 630000000000 exact' },
    { kind: 'delivery', quote: 'Deliveries will run from 2028 to 2030', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rn05', reportDate: '2024-11-28', text: `Greece's parliamentary defence committee gave the green light on Wednesday to the purchase of 36 PULS launchers from Elbit Systems. A contract is due before the end of the first half of 2025, a source at the ministry said.`, events: [
    { kind: 'procurement', quote: "Greece's parliamentary defence committee gave the green light on Wednesday to the purchase of 36 PULS launchers from Elbit Systems", roles: 'buyer:GRC supplier:org:elbit-systems', edtf: '2024-11-27', modality: 'planned' },
    { kind: 'procurement', quote: 'A contract is due before the end of the first half of 2025', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rn06', reportDate: '2025-07-16', text: `Croatia scraps plan for Israeli howitzers\n\nZagreb has dropped its plan to buy 15 ATMOS howitzers, Defence Minister Ivan Anušić confirmed on Tuesday. It will instead take French Caesars: a letter of intent for 18 of them was signed with KNDS France on 8 July.`, events: [
    { kind: 'procurement', quote: 'Zagreb has dropped its plan to buy 15 ATMOS howitzers', roles: 'buyer:HRV', rolesOpen: true, edtf: '2025-07-15', modality: 'cancelled' },
    { kind: 'procurement', quote: 'a letter of intent for 18 of them was signed with KNDS France on 8 July', roles: 'buyer:HRV supplier:org:nexter', rolesOpen: true, edtf: '2025-07-08', modality: 'planned', altKinds: ['signing'], altModalities: ['asserted'] },
    { kind: 'procurement', quote: 'It will instead take French Caesars', roles: '', rolesOpen: true, optional: true, modality: 'planned', altKinds: ['delivery'] },
  ] },
  { id: 'rn07', reportDate: '2025-01-09', text: `Senegal's gendarmerie has introduced eight Puma M36 vehicles made by OTT Solutions of South Africa. They were purchased in 2023 with European Peace Facility money.`, events: [
    { kind: 'delivery', quote: "Senegal's gendarmerie has introduced eight Puma M36 vehicles made by OTT Solutions of South Africa", roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'They were purchased in 2023', roles: 'buyer:SEN', rolesOpen: true, edtf: '2023' },
  ] },
  { id: 'rn08', reportDate: '2022-02-11', text: `Indonesia formalised its purchase of Rafales on Thursday, when Defence Minister Prabowo Subianto and his French counterpart witnessed the signing of a contract for six jets, the first slice of 42. Hours later Washington approved the potential sale of 36 F-15ID fighters to Jakarta for an estimated $13.9 billion.`, events: [
    { kind: 'procurement', quote: 'Indonesia formalised its purchase of Rafales on Thursday', roles: 'buyer:IDN', rolesOpen: true, edtf: '2022-02-10' },
    { kind: 'procurement', quote: 'witnessed the signing of a contract for six jets', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'Washington approved the potential sale of 36 F-15ID fighters to Jakarta for an estimated $13.9 billion', roles: 'buyer:IDN supplier:USA', money: 'USD 13900000000 13900000000 estimated', modality: 'planned', altModalities: ['hedged'] },
  ] },
  { id: 'rn09', reportDate: '2025-11-19', text: `Embraer announced at the Dubai Airshow on 18 November that the UAE would acquire up to 20 C-390s, ten of them firm. No value was given.`, events: [
    { kind: 'procurement', quote: 'the UAE would acquire up to 20 C-390s, ten of them firm', roles: 'buyer:ARE supplier:org:embraer', edtf: '2025-11-18', modality: 'planned', altModalities: ['asserted'] },
  ] },
  { id: 'rn10', reportDate: '2024-03-06', text: `Kenya has denied that it is buying Turkish Bayraktar drones. "There is no contract with Baykar," the spokesman for the Kenya Defence Forces, Brigadier Zipporah Kioko, said in Nairobi.`, events: [
    { kind: 'procurement', quote: 'Kenya has denied that it is buying Turkish Bayraktar drones', roles: 'buyer:KEN', rolesOpen: true, modality: 'negated' },
    { kind: 'procurement', quote: 'There is no contract with Baykar', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
  ] },
  { id: 'rn11', reportDate: '2021-08-20', text: `In the year to June, Israel exported arms to 37 states. Azerbaijan took LORA missiles; Vietnam, which had bought SPYDER batteries in 2015, got its last one in the spring. The Czech Republic contracted four SPYDER batteries for 13.7 billion crowns in September 2021's run-up.`, events: [
    { kind: 'procurement', quote: 'Vietnam, which had bought SPYDER batteries in 2015', roles: 'buyer:VNM', rolesOpen: true, edtf: '2015' },
    { kind: 'delivery', quote: 'got its last one in the spring', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'Azerbaijan took LORA missiles', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'The Czech Republic contracted four SPYDER batteries for 13.7 billion crowns', roles: 'buyer:CZE', rolesOpen: true, money: 'CZK 13700000000 13700000000 exact' },
    { kind: 'statistic', quote: 'Israel exported arms to 37 states', roles: '', rolesOpen: true, optional: true, altKinds: ['delivery', 'procurement'] },
  ] },
  { id: 'rn12', reportDate: '2025-05-14', text: `The Royal Malaysian Air Force expects to receive its first two ATR 72 patrol planes from Leonardo in the third quarter of 2026. Kuala Lumpur signed for the pair in May 2023 at the LIMA show, paying 790 million ringgit.`, events: [
    { kind: 'delivery', quote: 'The Royal Malaysian Air Force expects to receive its first two ATR 72 patrol planes from Leonardo in the third quarter of 2026', roles: 'buyer:MYS supplier:org:leonardo', edtf: '2026-07/2026-09', modality: 'planned' },
    { kind: 'procurement', quote: 'Kuala Lumpur signed for the pair in May 2023 at the LIMA show', roles: 'buyer:MYS', rolesOpen: true, edtf: '2023-05', money: 'MYR 790000000 790000000 exact' },
  ] },
  { id: 'rn13', reportDate: '2024-09-18', text: `Rheinmetall said on 17 September it had booked an order in the high three-digit-million euro range from a NATO customer. The shells will be shipped from Spain to the Netherlands starting next year.`, events: [
    { kind: 'procurement', quote: 'it had booked an order in the high three-digit-million euro range from a NATO customer', roles: 'supplier:org:rheinmetall', rolesOpen: true, edtf: '2024-09-17', optional: true },
    { kind: 'delivery', quote: 'The shells will be shipped from Spain to the Netherlands starting next year', roles: 'buyer:NLD', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rn14', reportDate: '2025-06-18', text: `Paris Air Show: Saab and Airbus offered Poland an A330-based early warning aircraft, but Warsaw sticks to the two Saab 340s it purchased from Stockholm in July 2023 for about 600 million crowns. They entered service a year later.`, events: [
    { kind: 'procurement', quote: 'Saab and Airbus offered Poland an A330-based early warning aircraft', roles: 'buyer:POL supplier:org:saab supplier:org:airbus', modality: 'planned' },
    { kind: 'procurement', quote: 'the two Saab 340s it purchased from Stockholm in July 2023 for about 600 million crowns', roles: 'buyer:POL supplier:SWE', edtf: '2023-07', money: 'SEK 600000000 600000000 approx' },
  ] },
  { id: 'rn15', reportDate: '2023-05-04', text: `Ottawa will donate no more Leopards, Defence Minister Anita Anand said, after the eight handed to Ukraine between February and April. She also signed a C$500 million contract with Roshel, as yet unpublished, for 200 Senator carriers bound for Kyiv; it had been announced in January.`, events: [
    { kind: 'delivery', quote: 'Ottawa will donate no more Leopards', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
    { kind: 'delivery', quote: 'the eight handed to Ukraine between February and April', roles: 'buyer:UKR', rolesOpen: true, edtf: '2023-02/2023-04' },
    { kind: 'procurement', quote: 'She also signed a C$500 million contract with Roshel, as yet unpublished, for 200 Senator carriers bound for Kyiv', roles: 'supplier:org:roshel', rolesOpen: true, money: 'CAD 500000000 500000000 exact' },
  ] },
  { id: 'rn16', reportDate: '2025-02-05', text: `Chile's navy contracted ASMAR for the fourth Escotillón IV transport at the end of January. Steel will be cut in 2026, and the ship handed over three years after.`, events: [
    { kind: 'procurement', quote: "Chile's navy contracted ASMAR for the fourth Escotillón IV transport at the end of January", roles: 'buyer:CHL supplier:org:asmar', edtf: '2025-01' },
  ] },
  { id: 'rn17', reportDate: '2024-07-11', text: `The Pentagon's agency notified Congress yesterday of a possible sale of 72 AGM-158 JASSM-ER missiles to the Netherlands at a cost of up to $908 million. Lockheed Martin would be the principal contractor.`, events: [
    { kind: 'procurement', quote: 'a possible sale of 72 AGM-158 JASSM-ER missiles to the Netherlands at a cost of up to $908 million', roles: 'buyer:NLD', rolesOpen: true, edtf: '2024-07-10', modality: 'planned', altModalities: ['hedged'] },
  ] },
  { id: 'rn18', reportDate: '2025-08-06', text: `Switzerland's government stands by its choice of the F-35. It concluded the contract for 36 jets with the United States in September 2022, for six billion francs; Washington now wants up to 1.3 billion more.`, events: [
    { kind: 'procurement', quote: 'It concluded the contract for 36 jets with the United States in September 2022, for six billion francs', roles: 'buyer:CHE supplier:USA', edtf: '2022-09', money: 'CHF 6000000000 6000000000 exact' },
    { kind: 'procurement', quote: 'its choice of the F-35', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rn19', reportDate: '2022-11-10', text: `Between 2017 and 2021 Egypt imported five times as much from Italy as in the five years before. The core is two FREMM frigates which Rome let go for 990 million euros in 2020: the first was transferred to Cairo that December, the second in April 2021.`, events: [
    { kind: 'procurement', quote: 'two FREMM frigates which Rome let go for 990 million euros in 2020', roles: 'buyer:EGY supplier:ITA', rolesOpen: true, optional: true },
    { kind: 'delivery', quote: 'the first was transferred to Cairo that December', roles: 'buyer:EGY', rolesOpen: true, edtf: '2020-12' },
    { kind: 'delivery', quote: 'the second in April 2021', roles: '', rolesOpen: true, optional: true },
    { kind: 'statistic', quote: 'Egypt imported five times as much from Italy', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement', 'trend'] },
  ] },
  { id: 'rn20', reportDate: '2025-10-31', text: `Seoul's DAPA closed the books on the AEW&C II tender in September: L3Harris beat Saab with a Global 6500. The 3.1-trillion-won programme gives South Korea four aircraft by 2032.`, events: [
    { kind: 'procurement', quote: "Seoul's DAPA closed the books on the AEW&C II tender in September: L3Harris beat Saab with a Global 6500. The 3.1-trillion-won programme gives South Korea four aircraft by 2032", roles: 'buyer:KOR', rolesOpen: true, altModalities: ['planned'], altKinds: ['delivery'], optional: true },
  ] },
  { id: 'rn21', reportDate: '2025-03-27', text: `Under a contract dated 14 March 2025, Damen of the Netherlands builds two RSD landing ships for the South African Navy? Pretoria says otherwise: the tender was withdrawn last week.`, events: [
    { kind: 'procurement', quote: 'Under a contract dated 14 March 2025, Damen of the Netherlands builds two RSD landing ships for the South African Navy', roles: '', rolesOpen: true, optional: true, altKinds: ['delivery'] },
    { kind: 'procurement', quote: 'the tender was withdrawn last week', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
  ] },
  { id: 'rn22', reportDate: '2024-01-31', text: `Hanoi got two former US Coast Guard cutters under the Excess Defense Articles scheme, in 2017 and 2021. A third was promised last September, during Joe Biden's visit, and should follow this year.`, events: [
    { kind: 'delivery', quote: 'Hanoi got two former US Coast Guard cutters under the Excess Defense Articles scheme, in 2017 and 2021', roles: 'buyer:VNM', rolesOpen: true, altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'A third was promised last September', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rn23', reportDate: '2023-12-05', text: `Bulgaria's National Assembly on Friday ratified the acquisition of 183 Stryker vehicles from the United States, priced at 1.37 billion dollars; the letter of offer had been accepted by the government on 2 November.`, events: [
    { kind: 'procurement', quote: "Bulgaria's National Assembly on Friday ratified the acquisition of 183 Stryker vehicles from the United States, priced at 1.37 billion dollars", roles: 'buyer:BGR supplier:USA', edtf: '2023-12-01', money: 'USD 1370000000 1370000000 exact', altModalities: ['planned'] },
  ] },
  { id: 'rn24', reportDate: '2025-12-11', text: `Rabat negotiates with Hyundai Rotem over K2 tanks, a Moroccan daily writes, though nothing has been settled. Abu Dhabi walked away from similar talks the year before last.`, events: [
    { kind: 'procurement', quote: 'Rabat negotiates with Hyundai Rotem over K2 tanks', roles: 'buyer:MAR supplier:org:hyundai-rotem', modality: 'negotiating', altModalities: ['hedged'] },
    { kind: 'procurement', quote: 'Abu Dhabi walked away from similar talks', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
  ] },
  { id: 'rn25', reportDate: '2024-08-22', text: `A total of 48 Chunmoo launchers has reached Poland so far, Hanwha Aerospace says. Warsaw ordered 218 of them in November 2022 and a further 72 in April this year, spending $3.55 billion and $1.6 billion respectively.`, events: [
    { kind: 'delivery', quote: 'A total of 48 Chunmoo launchers has reached Poland so far', roles: 'buyer:POL', rolesOpen: true },
    { kind: 'procurement', quote: 'Warsaw ordered 218 of them in November 2022', roles: 'buyer:POL', rolesOpen: true, edtf: '2022-11' },
    { kind: 'procurement', quote: 'a further 72 in April this year', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rn26', reportDate: '2025-02-14', text: `Offsets worth 60 per cent are part of the bargain under which Lisbon obtained its sixth KC-390 last year, Embraer's annual statement shows. Brazil's planemaker delivered the third to the Portuguese Air Force in October.`, events: [
    { kind: 'procurement', quote: 'Lisbon obtained its sixth KC-390 last year', roles: 'buyer:PRT', rolesOpen: true, edtf: '2024', altKinds: ['delivery'] },
    { kind: 'delivery', quote: "Brazil's planemaker delivered the third to the Portuguese Air Force in October", roles: 'buyer:PRT', rolesOpen: true, edtf: '2024-10' },
  ] },
  { id: 'rn27', reportDate: '2023-01-26', text: `Following Tuesday's decision by Berlin, the first 14 Leopards should be in Ukraine by the end of March. Washington, too, will give tanks: 31 Abrams, to be bought new from General Dynamics for 400 million dollars.`, events: [
    { kind: 'delivery', quote: 'the first 14 Leopards should be in Ukraine by the end of March', roles: 'buyer:UKR', rolesOpen: true, modality: 'planned', optional: true },
    { kind: 'delivery', quote: 'Washington, too, will give tanks: 31 Abrams', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: '31 Abrams, to be bought new from General Dynamics for 400 million dollars', roles: 'supplier:org:general-dynamics', rolesOpen: true, money: 'USD 400000000 400000000 exact', modality: 'planned' },
  ] },
  { id: 'rn28', reportDate: '2025-09-12', text: `MANILA - The Philippines' Department of National Defense has signed a ₱15-billion contract amendment with Korea Aerospace Industries for 12 additional FA-50 fighters, KAI disclosed in a regulatory filing in June. Delivery will take place until 2030.`, events: [
    { kind: 'procurement', quote: "The Philippines' Department of National Defense has signed a ₱15-billion contract amendment with Korea Aerospace Industries for 12 additional FA-50 fighters", roles: 'buyer:PHL supplier:org:kai', edtf: '2025-06', money: 'PHP 15000000000 15000000000 exact' },
  ] },
  { id: 'rn29', reportDate: '2022-04-14', text: `Register note: Angola placed an order for three C295 transports with Airbus in 2022; two of them are for sea surveillance. Its previous order of aircraft from the same source, dating from 2018, was never confirmed.`, events: [
    { kind: 'procurement', quote: 'Angola placed an order for three C295 transports with Airbus in 2022', roles: 'buyer:AGO supplier:org:airbus', edtf: '2022' },
    { kind: 'procurement', quote: 'Its previous order of aircraft from the same source, dating from 2018, was never confirmed', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
  ] },
  { id: 'rn30', reportDate: '2024-10-24', text: `Iraq's air defence command is to field eight batteries of Cheongung-II. LIG Nex1 won the $2.8 billion order on 19 September 2024, after Saudi Arabia and the Emirates had chosen the same system in November 2023 and January 2022 respectively.`, events: [
    { kind: 'procurement', quote: 'LIG Nex1 won the $2.8 billion order on 19 September 2024', roles: 'buyer:IRQ supplier:org:lig-nex1', rolesOpen: true, edtf: '2024-09-19', money: 'USD 2800000000 2800000000 exact' },
    { kind: 'procurement', quote: 'Saudi Arabia and the Emirates had chosen the same system in November 2023 and January 2022 respectively', roles: '', rolesOpen: true, optional: true },
    { kind: 'delivery', quote: "Iraq's air defence command is to field eight batteries of Cheongung-II", roles: '', rolesOpen: true, optional: true, modality: 'planned', altKinds: ['procurement'] },
  ] },
  { id: 'rn31', reportDate: '2025-01-24', text: `Tata Advanced Systems has clinched its first export of WhAP carriers. Morocco's Royal Armed Forces contracted 150 of the wheeled vehicles in the final quarter of last year, with a plant at Berrechid to assemble them from mid-2025.`, events: [
    { kind: 'procurement', quote: "Morocco's Royal Armed Forces contracted 150 of the wheeled vehicles in the final quarter of last year", roles: 'buyer:MAR supplier:org:tata', rolesOpen: true, edtf: '2024-10/2024-12' },
    { kind: 'procurement', quote: 'Tata Advanced Systems has clinched its first export of WhAP carriers', roles: '', rolesOpen: true, optional: true },
    { kind: 'industrial-cooperation', quote: 'with a plant at Berrechid to assemble them', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rn32', reportDate: '2024-06-05', text: `The Dutch cabinet has earmarked 1.2 billion euros for new tanks. Whether these will be Leopards is to be decided after the summer; a request to lease 18 more from Germany has lapsed.`, events: [
    { kind: 'procurement', quote: 'The Dutch cabinet has earmarked 1.2 billion euros for new tanks', roles: 'buyer:NLD', money: 'EUR 1200000000 1200000000 exact', modality: 'planned' },
    { kind: 'procurement', quote: 'a request to lease 18 more from Germany has lapsed', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
  ] },
  { id: 'rn33', reportDate: '2025-08-29', text: `Copenhagen chose the SAMP/T NG for its long-range air defence on Friday 29 August? No date has been fixed. In June, however, the Danes did buy VL MICA launchers from MBDA and leased a NASAMS from Kongsberg, both to be ready next year.`, events: [
    { kind: 'procurement', quote: 'the Danes did buy VL MICA launchers from MBDA', roles: 'buyer:DNK supplier:org:mbda', edtf: '2025-06' },
    { kind: 'procurement', quote: 'leased a NASAMS from Kongsberg', roles: 'buyer:DNK supplier:org:kongsberg', edtf: '2025-06' },
    { kind: 'procurement', quote: 'Copenhagen chose the SAMP/T NG for its long-range air defence', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rn34', reportDate: '2021-12-03', text: `ABU DHABI (Wire) — The United Arab Emirates ordered 80 Rafale fighters on Friday during a visit by President Emmanuel Macron, alongside 12 Caracal helicopters. The jets cost 14 billion euros; Dassault is to hand over the first in 2027.`, events: [
    { kind: 'procurement', quote: 'The United Arab Emirates ordered 80 Rafale fighters on Friday during a visit by President Emmanuel Macron, alongside 12 Caracal helicopters', roles: 'buyer:ARE supplier:org:dassault', rolesOpen: true, edtf: '2021-12-03', money: 'EUR 14000000000 14000000000 exact' },
    { kind: 'delivery', quote: 'Dassault is to hand over the first in 2027', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rn35', reportDate: '2024-12-12', text: `The two-year-old agreement on nine Osa boats has been terminated, Georgia's ministry wrote on 10 December. Tbilisi had wanted them from Piriou.`, events: [
    { kind: 'procurement', quote: "The two-year-old agreement on nine Osa boats has been terminated, Georgia's ministry wrote on 10 December", roles: 'buyer:GEO', rolesOpen: true, edtf: '2024-12-10', modality: 'cancelled', altKinds: ['signing', 'sanction'] },
    { kind: 'procurement', quote: 'Tbilisi had wanted them from Piriou', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rn36', reportDate: '2025-03-13', text: `Riga's latest buy is Spanish: the State Defence Logistics and Procurement Centre ordered 122 trucks from Iveco Spain this week... in fact from Iveco Defence Vehicles, it corrected itself on Wednesday.`, events: [
    { kind: 'procurement', quote: 'the State Defence Logistics and Procurement Centre ordered 122 trucks from Iveco Spain this week', roles: 'supplier:org:iveco', rolesOpen: true, edtf: '2025-03-10/2025-03-16' },
  ] },
  { id: 'rn37', reportDate: '2023-08-15', text: `Taiwan's legislature passed a special budget in November 2021 to buy 400 Harpoons, but the missiles are late. The first 5 of 100 launch vehicles are expected next May, defence officials in Taipei told lawmakers on Monday.`, events: [
    { kind: 'procurement', quote: "Taiwan's legislature passed a special budget in November 2021 to buy 400 Harpoons", roles: 'buyer:TWN', rolesOpen: true, edtf: '2021-11', modality: 'planned', altModalities: ['asserted'] },
    { kind: 'delivery', quote: 'The first 5 of 100 launch vehicles are expected next May', roles: 'buyer:TWN', rolesOpen: true, edtf: '2024-05', modality: 'planned', optional: true },
  ] },
  { id: 'rn38', reportDate: '2025-05-21', text: `Ankara and Riyadh agreed in July 2023 on Akinci drones, the largest export contract in the history of Turkish industry. President Erdoğan's visit brought it about; more than 60 aircraft are involved, worth over three billion dollars.`, events: [
    { kind: 'procurement', quote: 'Ankara and Riyadh agreed in July 2023 on Akinci drones', roles: 'buyer:SAU supplier:TUR', edtf: '2023-07', money: 'USD 3000000000 - gt' },
  ] },
  { id: 'rn39', reportDate: '2024-02-28', text: `Uruguay's congress has cleared the way for two 80-metre patrol vessels from Spain's Cardama yard. President Lacalle Pou's cabinet approved the €82 million contract before Christmas and made the first payment this month.`, events: [
    { kind: 'procurement', quote: "Uruguay's congress has cleared the way for two 80-metre patrol vessels from Spain's Cardama yard", roles: 'buyer:URY', rolesOpen: true, money: 'EUR 82000000 82000000 exact', altModalities: ['planned'] },
    { kind: 'procurement', quote: "President Lacalle Pou's cabinet approved the €82 million contract", roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rn40', reportDate: '2025-10-15', text: `NATO members on Wednesday pledged new packages under PURL. Stockholm and Helsinki each pay for one, some 500 million dollars' worth of American arms. Nothing in them is European, a diplomat said.`, events: [
    { kind: 'procurement', quote: "Stockholm and Helsinki each pay for one, some 500 million dollars' worth of American arms", roles: '', rolesOpen: true, optional: true, altKinds: ['delivery'] },
  ] },
  { id: 'rn41', reportDate: '2025-10-15', text: `The yard in Gdynia employs 2,000 people. On Tuesday it welcomed a class from Sopot, who built paper boats and bought ice cream. The frigate's keel was laid in 2024.`, events: [] },
  { id: 'rn42', reportDate: '2024-04-02', text: `Spending on pensions will overtake that on arms in 2027, the treasury in Wellington warned. It has asked departments for savings of 6.5 per cent. The army's trucks are 40 years old.`, events: [] },
];

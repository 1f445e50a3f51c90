import { type Fixture } from './fixture.types.js';

/**
 * Short items on single deals as desks and newsletters write them, annotated before they were read; they gave a score
 * and were then developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingFifteen: readonly Fixture[] = [
  { id: 'ro01', reportDate: '2023-02-20', text: 'The Czech Republic has finalised the purchase of 246 CV90 Mk IV vehicles from BAE Systems Hägglunds at a price of 59.7 billion crowns, with the contract signature expected in May.', events: [
    { kind: 'procurement', roles: 'buyer:CZE supplier:org:bae-hagglunds', money: 'CZK 59700000000 59700000000 exact', altModalities: ['planned'] },
  ] },
  { id: 'ro02', reportDate: '2021-10-07', text: 'Athens on 28 September agreed to order three Belharra frigates from Naval Group for about EUR3 billion. A memorandum to that effect was signed in Paris; contracts should follow by the end of the year.', events: [
    { kind: 'procurement', quote: 'Athens on 28 September agreed to order three Belharra frigates from Naval Group for about EUR3 billion', roles: 'buyer:GRC supplier:org:naval-group', edtf: '2021-09-28', money: 'EUR 3000000000 3000000000 approx', modality: 'planned', altModalities: ['asserted'] },
    { kind: 'signing', quote: 'A memorandum to that effect was signed in Paris', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'contracts should follow by the end of the year', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'ro03', reportDate: '2024-03-19', text: 'Bangladesh took delivery of its first pair of Bayraktar TB2s in late 2023, army sources say, having ordered twelve from Baykar the year before.', events: [
    { kind: 'delivery', quote: 'Bangladesh took delivery of its first pair of Bayraktar TB2s in late 2023', roles: 'buyer:BGD', rolesOpen: true, edtf: '2023' },
    { kind: 'procurement', quote: 'having ordered twelve from Baykar the year before', roles: 'buyer:BGD supplier:org:baykar', edtf: '2022' },
  ] },
  { id: 'ro04', reportDate: '2025-01-31', text: 'Peru will build its next submarines at home: SIMA and Hyundai Heavy Industries signed an agreement in November on the joint development of a 1,500-ton boat.', events: [
    { kind: 'industrial-cooperation', roles: '', rolesOpen: true, edtf: '2024-11', altKinds: ['signing', 'procurement'], altModalities: ['planned'] },
  ] },
  { id: 'ro05', reportDate: '2022-07-28', text: "Poland's defence minister approved framework contracts with South Korea on 27 July for 980 K2 tanks, 648 K9 howitzers and 48 FA-50 jets, the biggest arms purchase the country ever made.", events: [
    { kind: 'procurement', roles: 'buyer:POL supplier:KOR', edtf: '2022-07-27', altModalities: ['planned'] },
  ] },
  { id: 'ro06', reportDate: '2020-09-11', text: "Qatar's emir signed for three more TB2 sets in 2020, bringing the Gulf state's fleet to nine aircraft, industry officials in Istanbul said.", events: [
    { kind: 'procurement', roles: 'buyer:QAT', rolesOpen: true, edtf: '2020' },
  ] },
  { id: 'ro07', reportDate: '2024-06-27', text: 'Thales will equip the Serbian army with Ground Master 400 alpha radars. The value of the contract, which was concluded in May 2023, has not been released.', events: [
    { kind: 'procurement', roles: 'buyer:SRB supplier:org:thales', edtf: '2023-05', altKinds: ['delivery'], altModalities: ['planned'] },
  ] },
  { id: 'ro08', reportDate: '2025-04-04', text: 'The Danish Ministry of Defence has signed with Elbit Systems UK? No: it cancelled its 2023 order for 19 ATMOS howitzers from Elbit on Thursday and wants its deposit of 1.7 billion kroner back.', events: [
    { kind: 'procurement', quote: 'it cancelled its 2023 order for 19 ATMOS howitzers from Elbit on Thursday', roles: 'buyer:DNK supplier:org:elbit-systems', modality: 'cancelled' },
    { kind: 'procurement', quote: 'The Danish Ministry of Defence has signed with Elbit Systems UK', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ro09', reportDate: '2023-03-30', text: 'Finland is to acquire the David\'s Sling system. Helsinki and the Israeli government are still discussing the terms, and a deal could be reached in autumn.', events: [
    { kind: 'procurement', quote: "Finland is to acquire the David's Sling system", roles: 'buyer:FIN', rolesOpen: true, modality: 'planned' },
    { kind: 'procurement', quote: 'a deal could be reached in autumn', roles: '', rolesOpen: true, optional: true, modality: 'hedged', altKinds: ['dialogue'], altModalities: ['planned', 'negotiating'] },
    { kind: 'procurement', quote: 'Helsinki and the Israeli government are still discussing the terms', roles: '', rolesOpen: true, optional: true, modality: 'negotiating', altKinds: ['dialogue'] },
  ] },
  { id: 'ro10', reportDate: '2024-10-30', text: "Embraer and the Royal Netherlands Air Force concluded a contract in July for nine C-390 Millennium airlifters, five for the Netherlands and four for Austria. First deliveries are due in 2027.", events: [
    { kind: 'procurement', quote: 'Embraer and the Royal Netherlands Air Force concluded a contract in July for nine C-390 Millennium airlifters', roles: 'buyer:NLD supplier:org:embraer', rolesOpen: true, edtf: '2024-07' },
    { kind: 'delivery', quote: 'First deliveries are due in 2027', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'ro11', reportDate: '2022-05-19', text: 'Australian defence minister Peter Dutton announced on April 5 that the army would get 20 HIMARS launchers from the United States for A$1 billion, with the first arriving in 2025.', events: [
    { kind: 'procurement', roles: 'buyer:AUS supplier:USA', edtf: '2022-04-05', money: 'AUD 1000000000 1000000000 exact', modality: 'planned', altModalities: ['asserted'], altKinds: ['delivery'] },
  ] },
  { id: 'ro12', reportDate: '2019-12-04', text: 'According to the register, Turkmenistan ordered 27 Otokar Arma and Cobra vehicles in 2018 and had received all of them by the end of the following year.', events: [
    { kind: 'procurement', roles: 'buyer:TKM', rolesOpen: true, edtf: '2018' },
    { kind: 'delivery', quote: 'had received all of them by the end of the following year', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ro13', reportDate: '2023-08-25', text: 'Jakarta secured 12 second-hand Mirage 2000-5 fighters from Qatar for 734 million euros in January through the Czech intermediary Excalibur International. The plan has since been put on hold for want of funds.', events: [
    { kind: 'procurement', quote: 'Jakarta secured 12 second-hand Mirage 2000-5 fighters from Qatar for 734 million euros in January', roles: 'buyer:IDN supplier:QAT', rolesOpen: true, edtf: '2023-01', money: 'EUR 734000000 734000000 exact', altModalities: ['cancelled'] },
    { kind: 'procurement', quote: 'The plan has since been put on hold', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
  ] },
  { id: 'ro14', reportDate: '2025-06-10', text: 'Berlin and Kyiv: Diehl Defence is to provide Ukraine with further IRIS-T SLM batteries worth 2.2 billion euros under an agreement sealed on 28 May, and has handed over seven to date.', events: [
    { kind: 'procurement', quote: 'Diehl Defence is to provide Ukraine with further IRIS-T SLM batteries worth 2.2 billion euros under an agreement sealed on 28 May', roles: 'buyer:UKR supplier:org:diehl', edtf: '2025-05-28', money: 'EUR 2200000000 2200000000 exact', altModalities: ['planned'], altKinds: ['delivery'] },
    { kind: 'delivery', quote: 'has handed over seven to date', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ro15', reportDate: '2021-06-02', text: "Nigeria's House of Representatives was told that none of the three JF-17s bought from Pakistan for $184.3 million had been paid for late. They joined the fleet on 20 May.", events: [
    { kind: 'procurement', quote: 'the three JF-17s bought from Pakistan for $184.3 million', roles: 'buyer:NGA supplier:PAK', money: 'USD 184300000 184300000 exact', altModalities: ['negated'] },
    { kind: 'delivery', quote: 'They joined the fleet on 20 May', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ro16', reportDate: '2024-12-20', text: 'Tallinn buys six HIMARS. The launchers were handed over at Ämari on 25 April 2025, it is hoped; the contract with the Pentagon, worth more than 200 million dollars, dates back to December 2022.', events: [
    { kind: 'procurement', quote: 'Tallinn buys six HIMARS', roles: 'buyer:EST', rolesOpen: true, edtf: '2022-12', money: 'USD 200000000 - gt' },
    { kind: 'delivery', quote: 'The launchers were handed over at Ämari on 25 April 2025', roles: '', rolesOpen: true, optional: true, modality: 'planned', altModalities: ['asserted', 'hedged'] },
  ] },
  { id: 'ro17', reportDate: '2025-07-01', text: "The UK's planned purchase of 12 nuclear-capable F-35As from Lockheed Martin was made public at last week's NATO summit; ministers put no figure on it.", events: [
    { kind: 'procurement', roles: 'buyer:GBR supplier:org:lockheed-martin', modality: 'planned' },
  ] },
  { id: 'ro18', reportDate: '2022-10-13', text: 'Fifteen European countries led by Germany signed a letter of intent on Thursday to procure Arrow 3 and Patriot interceptors jointly under the Sky Shield initiative.', events: [
    { kind: 'procurement', roles: '', rolesOpen: true, edtf: '2022-10-13', modality: 'planned', altKinds: ['signing'], altModalities: ['asserted'] },
  ] },
  { id: 'ro19', reportDate: '2024-02-15', text: 'Sofia paid $1.256 billion for eight F-16 Block 70s in 2019 and contracted eight more in November 2022 at $1.3 billion. The first jet was rolled out in Greenville on 31 January.', events: [
    { kind: 'procurement', quote: 'Sofia paid $1.256 billion for eight F-16 Block 70s in 2019', roles: 'buyer:BGR', rolesOpen: true, edtf: '2019', money: 'USD 1256000000 1256000000 exact' },
    { kind: 'procurement', quote: 'contracted eight more in November 2022 at $1.3 billion', roles: 'buyer:BGR', rolesOpen: true, edtf: '2022-11', money: 'USD 1300000000 1300000000 exact' },
  ] },
  { id: 'ro20', reportDate: '2023-11-08', text: 'Kazakhstan has not bought French Rafales, its ministry stressed on Monday, and is content with Russian Su-30SMs, ten of which it contracted earlier this year.', events: [
    { kind: 'procurement', quote: 'Kazakhstan has not bought French Rafales', roles: 'buyer:KAZ', rolesOpen: true, modality: 'negated' },
    { kind: 'procurement', quote: 'Russian Su-30SMs, ten of which it contracted earlier this year', roles: 'buyer:KAZ supplier:RUS', rolesOpen: true, edtf: '2023' },
  ] },
  { id: 'ro21', reportDate: '2025-05-26', text: "Hanwha Aerospace's $1.3 billion K9 sale to Vietnam would be its first there; twenty guns are at issue, and talks were said to be in their final stage in April.", events: [
    { kind: 'procurement', roles: 'buyer:VNM supplier:org:hanwha-aerospace', money: 'USD 1300000000 1300000000 exact', modality: 'negotiating', altModalities: ['planned', 'hedged'] },
  ] },
  { id: 'ro22', reportDate: '2024-09-26', text: 'An F-35 order is out of the question for Bern, the party said; Austria, for its part, rejected in August an Italian offer of used Typhoons.', events: [
    { kind: 'procurement', quote: 'Austria, for its part, rejected in August an Italian offer of used Typhoons', roles: 'buyer:AUT supplier:ITA', edtf: '2024-08', modality: 'negated' },
    { kind: 'procurement', quote: 'An F-35 order is out of the question for Bern', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
  ] },
  { id: 'ro23', reportDate: '2022-01-20', text: 'Riyadh received the first of five Avante 2200 corvettes from Navantia at San Fernando in March 2022? The ceremony is planned for that month. The ships were ordered in July 2018 for 1.8 billion euros.', events: [
    { kind: 'procurement', quote: 'The ships were ordered in July 2018 for 1.8 billion euros', roles: 'buyer:SAU supplier:org:navantia', rolesOpen: true, edtf: '2018-07', money: 'EUR 1800000000 1800000000 exact' },
    { kind: 'delivery', quote: 'Riyadh received the first of five Avante 2200 corvettes from Navantia', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ro24', reportDate: '2023-05-31', text: 'MBDA has been contracted by Poland and Britain for CAMM missiles. The £1.9 billion deal, announced at the end of April, gives Warsaw 22 Narew batteries and more than a thousand rounds.', events: [
    { kind: 'procurement', quote: 'MBDA has been contracted by Poland and Britain for CAMM missiles', roles: 'buyer:POL supplier:org:mbda', rolesOpen: true, edtf: '2023-04', money: 'GBP 1900000000 1900000000 exact' },
  ] },
  { id: 'ro25', reportDate: '2025-02-03', text: "In what would be Ghana's largest defence purchase, Accra plans to spend 111 million euros on four patrol boats from the Spanish yard Rodman, according to the 2025 budget statement.", events: [
    { kind: 'procurement', roles: 'buyer:GHA supplier:org:rodman', rolesOpen: true, money: 'EUR 111000000 111000000 exact', modality: 'planned' },
  ] },
  { id: 'ro26', reportDate: '2021-12-16', text: 'The UAE suspended talks on 50 F-35s and 18 MQ-9Bs, a $23 billion package, on Tuesday over American conditions.', events: [
    { kind: 'procurement', roles: 'buyer:ARE', rolesOpen: true, edtf: '2021-12-14', money: 'USD 23000000000 23000000000 exact', modality: 'cancelled', altModalities: ['negotiating'] },
  ] },
  { id: 'ro27', reportDate: '2024-08-08', text: 'Iveco Defence Vehicles has won a 1-billion-euro contract to supply the Dutch armed forces with 1,185 Manticore vehicles; that was in 2019, and 600 have been delivered since 2023.', events: [
    { kind: 'procurement', roles: 'buyer:NLD supplier:org:iveco', edtf: '2019', money: 'EUR 1000000000 1000000000 exact' },
    { kind: 'delivery', quote: '600 have been delivered since 2023', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ro28', reportDate: '2025-10-02', text: "Slovakia's order of two Barak MX batteries, concluded by Bratislava and Jerusalem in December 2024, has cost 560 million euros.", events: [
    { kind: 'procurement', roles: 'buyer:SVK', rolesOpen: true, edtf: '2024-12', money: 'EUR 560000000 560000000 exact' },
  ] },
  { id: 'ro29', reportDate: '2023-07-11', text: 'Turkish Aerospace sold six T129 attack helicopters to the Philippines in 2020 for 269 million dollars. The last pair landed at Clark this spring.', events: [
    { kind: 'procurement', quote: 'Turkish Aerospace sold six T129 attack helicopters to the Philippines in 2020 for 269 million dollars', roles: 'buyer:PHL supplier:org:tai', edtf: '2020', money: 'USD 269000000 269000000 exact' },
    { kind: 'delivery', quote: 'The last pair landed at Clark this spring', roles: '', rolesOpen: true, edtf: '2023-21', optional: true },
  ] },
  { id: 'ro30', reportDate: '2024-01-25', text: 'A decision on Ireland\'s purchase of combat jets has been deferred to 2026, a memo to cabinet shows.', events: [
    { kind: 'procurement', roles: 'buyer:IRL', modality: 'planned', altModalities: ['hedged', 'cancelled'] },
  ] },
  { id: 'ro31', reportDate: '2022-11-24', text: 'Tunisian pilots will train on eight T-6C Texans that Textron Aviation Defense began to deliver in the third quarter. The $90.5 million order was awarded on behalf of Tunis by the US Air Force in 2020.', events: [
    { kind: 'delivery', quote: 'eight T-6C Texans that Textron Aviation Defense began to deliver in the third quarter', roles: 'buyer:TUN supplier:org:textron', rolesOpen: true, edtf: '2022-07/2022-09' },
    { kind: 'procurement', quote: 'The $90.5 million order was awarded on behalf of Tunis by the US Air Force in 2020', roles: 'buyer:TUN', rolesOpen: true, edtf: '2020', money: 'USD 90500000 90500000 exact' },
  ] },
  { id: 'ro32', reportDate: '2025-03-20', text: 'Cameroon, which operates Chinese Z-9s, has shown interest in Indian LCH Prachand helicopters; no request has reached New Delhi.', events: [
    { kind: 'procurement', roles: 'buyer:CMR', rolesOpen: true, modality: 'hedged', altModalities: ['planned', 'negated'] },
  ] },
  { id: 'ro33', reportDate: '2020-03-05', text: 'Rheinmetall MAN Military Vehicles booked an order from Norway for 120 HX trucks during the first quarter of fiscal 2020. It is worth around NOK 500 million and comes on top of a 2014 framework.', events: [
    { kind: 'procurement', roles: 'buyer:NOR supplier:org:rheinmetall', rolesOpen: true, edtf: '2020-01/2020-03', money: 'NOK 500000000 500000000 approx' },
  ] },
  { id: 'ro34', reportDate: '2024-05-02', text: 'Argentina\'s defence minister, Luis Petri, signed a letter of intent in Copenhagen on 26 March; three weeks later the sale of 24 F-16s was concluded.', events: [
    { kind: 'procurement', quote: 'three weeks later the sale of 24 F-16s was concluded', roles: 'buyer:ARG', rolesOpen: true, edtf: '2024-04-16' },
    { kind: 'signing', quote: 'signed a letter of intent in Copenhagen on 26 March', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
  ] },
  { id: 'ro35', reportDate: '2025-08-18', text: 'The Croatian air force has completed its fleet of twelve Rafales: the last of them landed at Velika Gorica on 25 April. Zagreb chose the French jet in May 2021 and paid 999 million euros for it.', events: [
    { kind: 'delivery', quote: 'the last of them landed at Velika Gorica on 25 April', roles: '', rolesOpen: true, edtf: '2025-04-25' },
    { kind: 'procurement', quote: 'Zagreb chose the French jet in May 2021 and paid 999 million euros for it', roles: 'buyer:HRV', rolesOpen: true, edtf: '2021-05', money: 'EUR 999000000 999000000 exact' },
  ] },
  { id: 'ro36', reportDate: '2022-09-07', text: 'Under the terms of a deal worth Rs 1,700 crore, BrahMos Aerospace will deliver dual-role missiles to the Indian Navy. The defence ministry signed it on September 22, it said? On the eve of the festival, that is; the year was 2021.', events: [
    { kind: 'procurement', quote: 'Under the terms of a deal worth Rs 1,700 crore, BrahMos Aerospace will deliver dual-role missiles to the Indian Navy', roles: 'buyer:IND supplier:org:brahmos', money: 'INR 17000000000 17000000000 exact', altKinds: ['delivery'], altModalities: ['planned'] },
  ] },
  { id: 'ro37', reportDate: '2024-11-14', text: "Italy's parliament cleared 132 Leopard 2A8s, then dropped them: Rome opted in July for the Panther and Lynx of Rheinmetall, to be built with Leonardo in a joint venture.", events: [
    { kind: 'procurement', quote: 'Rome opted in July for the Panther and Lynx of Rheinmetall', roles: 'buyer:ITA supplier:org:rheinmetall', rolesOpen: true, edtf: '2024-07', altModalities: ['planned'] },
    { kind: 'procurement', quote: "Italy's parliament cleared 132 Leopard 2A8s", roles: '', rolesOpen: true, optional: true, modality: 'planned', altModalities: ['cancelled'] },
    { kind: 'procurement', quote: 'then dropped them', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
    { kind: 'industrial-cooperation', quote: 'to be built with Leonardo in a joint venture', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ro38', reportDate: '2023-04-27', text: 'State-owned PGZ inked a contract with the Polish Armament Agency on 14 April for 3,500 carriers? In fact it was the framework for Borsuk vehicles, 1,400 of them, that was signed in February.', events: [
    { kind: 'procurement', quote: 'it was the framework for Borsuk vehicles, 1,400 of them, that was signed in February', roles: '', rolesOpen: true, edtf: '2023-02', optional: true },
    { kind: 'procurement', quote: 'State-owned PGZ inked a contract with the Polish Armament Agency on 14 April for 3,500 carriers', roles: 'buyer:POL supplier:org:pgz', edtf: '2023-04-14' },
  ] },
  { id: 'ro39', reportDate: '2025-11-27', text: 'Oman is in negotiations to buy a dozen Typhoons from the United Kingdom, a spokesperson for BAE Systems declined to confirm.', events: [
    { kind: 'procurement', roles: 'buyer:OMN supplier:GBR', rolesOpen: true, modality: 'negotiating', altModalities: ['hedged', 'negated'] },
  ] },
  { id: 'ro40', reportDate: '2024-07-05', text: 'The Hellenic Coast Guard ordered 31 vessels in 2022 and 2023, most of them from Viking Norsafe Life-Saving Equipment Hellas; eight more were on order as of June.', events: [
    { kind: 'procurement', quote: 'The Hellenic Coast Guard ordered 31 vessels in 2022 and 2023', roles: 'buyer:GRC', rolesOpen: true },
    { kind: 'procurement', quote: 'eight more were on order as of June', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ro41', reportDate: '2023-06-29', text: "Bogotá's police got two Black Hawks from Washington, the embassy announced on Twitter on 27 June; they had been promised for months.", events: [
    { kind: 'delivery', roles: 'buyer:COL supplier:USA', edtf: '2023-06-27', altKinds: ['procurement'] },
  ] },
  { id: 'ro42', reportDate: '2025-04-10', text: "Lithuania's State Defence Council backed the purchase of more IRIS-T launchers in March but left the number open.", events: [
    { kind: 'procurement', roles: 'buyer:LTU', rolesOpen: true, edtf: '2025-03', modality: 'planned' },
  ] },
  { id: 'ro43', reportDate: '2025-04-10', text: 'Sri Lanka\'s navy commissioned a ship that had been given by Australia in 2014 as a museum. The tanks at the oil terminal hold 10,000 tonnes.', events: [
    { kind: 'delivery', quote: "Sri Lanka's navy commissioned a ship", roles: '', rolesOpen: true, optional: true },
    { kind: 'delivery', quote: 'had been given by Australia in 2014', roles: '', rolesOpen: true, optional: true },
  ] },
];

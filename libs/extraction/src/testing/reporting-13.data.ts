import { type Fixture } from './fixture.types.js';

/**
 * Agency, trade and official copy with dates of every kind, annotated before it was read; it gave a score and was then
 * developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingThirteen: readonly Fixture[] = [
  { id: 'rm01', reportDate: '2025-09-17', text: `WARSAW, Sept 17 - Poland's Armament Agency will get six Saab A26 submarines' worth of training simulators from Saab under a deal that was inked on 11 September. The package costs 620 million zlotys.`, events: [
    { kind: 'procurement', quote: "Poland's Armament Agency will get six Saab A26 submarines' worth of training simulators from Saab under a deal that was inked on 11 September", roles: 'buyer:POL supplier:org:saab', edtf: '2025-09-11', money: 'PLN 620000000 620000000 exact', altKinds: ['delivery'], altModalities: ['planned'] },
  ] },
  { id: 'rm02', reportDate: '2024-11-05', text: 'Ecuador will receive six H145 helicopters from Airbus; the contract was inked on 28 October in Quito. Deliveries are to start in the second half of 2026.', events: [
    { kind: 'procurement', quote: 'Ecuador will receive six H145 helicopters from Airbus; the contract was inked on 28 October in Quito', roles: 'buyer:ECU supplier:org:airbus', edtf: '2024-10-28', altKinds: ['delivery'], altModalities: ['planned'] },
  ] },
  { id: 'rm03', reportDate: '2023-06-14', text: `Lockheed Martin Corp., Fort Worth, Texas, is awarded a $212,480,000 firm-fixed-price contract for the production of 18 F-16 Block 70 fighters for the government of Slovakia. Work will be performed in Greenville, South Carolina, and is expected to be completed by September 2027. The Air Force Life Cycle Management Center, Wright-Patterson Air Force Base, Ohio, is the contracting activity.`, events: [
    { kind: 'procurement', quote: 'Lockheed Martin Corp., Fort Worth, Texas, is awarded a $212,480,000 firm-fixed-price contract for the production of 18 F-16 Block 70 fighters for the government of Slovakia', roles: 'buyer:SVK supplier:org:lockheed-martin', rolesOpen: true, money: 'USD 212480000 212480000 exact' },
  ] },
  { id: 'rm04', reportDate: '2025-03-21', text: `The State Department has cleared a possible Foreign Military Sale to Kuwait of sustainment and related equipment for its M1A2K tanks at an estimated cost of $325 million, the Defense Security Cooperation Agency said in a notice dated 19 March. Congress was told of it the same day.`, events: [
    { kind: 'procurement', quote: 'The State Department has cleared a possible Foreign Military Sale to Kuwait of sustainment and related equipment for its M1A2K tanks', roles: 'buyer:KWT supplier:USA', edtf: '2025-03-19', money: 'USD 325000000 325000000 estimated', modality: 'planned', altModalities: ['hedged'] },
  ] },
  { id: 'rm05', reportDate: '2022-08-02', text: `SEOUL (Yonder News) - Hyundai Rotem said Tuesday it had concluded a framework agreement with Poland covering 1,000 K2 tanks. An executive contract for the first 180 is expected by the end of this month.`, events: [
    { kind: 'procurement', quote: 'it had concluded a framework agreement with Poland covering 1,000 K2 tanks', roles: 'buyer:POL supplier:org:hyundai-rotem', edtf: '2022-08-02', altKinds: ['signing'], altModalities: ['planned'] },
    { kind: 'procurement', quote: 'An executive contract for the first 180 is expected by the end of this month', roles: '', rolesOpen: true, modality: 'planned', optional: true },
  ] },
  { id: 'rm06', reportDate: '2024-07-24', text: `Colombia and Saab signed a letter of intent on 22 July for up to 16 Gripen E fighters, El Observador reported. Bogotá still has to choose a bank, and no contract has been signed.`, events: [
    { kind: 'procurement', quote: 'Colombia and Saab signed a letter of intent on 22 July for up to 16 Gripen E fighters', roles: 'buyer:COL supplier:org:saab', edtf: '2024-07-22', modality: 'planned', altKinds: ['signing'], altModalities: ['asserted'] },
    { kind: 'procurement', quote: 'no contract has been signed', roles: '', rolesOpen: true, modality: 'negated', optional: true },
  ] },
  { id: 'rm07', reportDate: '2025-05-30', text: `India's defence ministry signed a contract for the supply of 12 aircraft for maritime patrol on Thursday. The Rs 11,000 crore order goes to Hindustan Aeronautics, which is to hand over the first machine in 2028.`, events: [
    { kind: 'procurement', quote: "India's defence ministry signed a contract for the supply of 12 aircraft for maritime patrol on Thursday", roles: 'buyer:IND supplier:org:hal', rolesOpen: true, edtf: '2025-05-29', money: 'INR 110000000000 110000000000 exact' },
    { kind: 'delivery', quote: 'which is to hand over the first machine in 2028', roles: '', rolesOpen: true, modality: 'planned', optional: true },
  ] },
  { id: 'rm08', reportDate: '2021-04-06', text: `Since 2014 Algeria has bought more than 300 armoured vehicles from Germany, most of them Fuchs carriers assembled at Aïn Smara. It took delivery of its last Kilo-class submarine from Russia in 2019, having ordered a pair five years earlier.`, events: [
    { kind: 'procurement', quote: 'Since 2014 Algeria has bought more than 300 armoured vehicles from Germany', roles: 'buyer:DZA supplier:DEU' },
    { kind: 'delivery', quote: 'It took delivery of its last Kilo-class submarine from Russia in 2019', roles: 'buyer:DZA supplier:RUS', edtf: '2019' },
    { kind: 'procurement', quote: 'having ordered a pair five years earlier', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rm09', reportDate: '2023-12-13', text: `Tallinn, 13 December - The Estonian Centre for Defence Investments and the Turkish companies Nurol Makina and Otokar signed contracts in October for 230 armoured vehicles. The first of them will reach Estonia in the last quarter of 2024, the centre said in a press release.`, events: [
    { kind: 'procurement', quote: 'signed contracts in October for 230 armoured vehicles', roles: 'buyer:EST supplier:org:nurol-makina supplier:org:otokar', edtf: '2023-10' },
    { kind: 'delivery', quote: 'The first of them will reach Estonia in the last quarter of 2024', roles: 'buyer:EST', rolesOpen: true, modality: 'planned', optional: true },
  ] },
  { id: 'rm10', reportDate: '2025-02-27', text: `Peru's navy has postponed the purchase of two submarines until 2028, Defence Minister Walter Astudillo told congress last week. A tender for 35 wheeled carriers was called off in January after bidders complained.`, events: [
    { kind: 'procurement', quote: "Peru's navy has postponed the purchase of two submarines until 2028", roles: 'buyer:PER', modality: 'cancelled', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'A tender for 35 wheeled carriers was called off in January', roles: 'buyer:PER', rolesOpen: true, edtf: '2025-01', modality: 'cancelled' },
  ] },
  { id: 'rm11', reportDate: '2025-01-29', text: `The Turkish shipyard STM launched the second of two corvettes for Ukraine on Monday. Kyiv placed the order in late 2020; the first ship, Hetman Ivan Mazepa, has been on sea trials since 2024.`, events: [
    { kind: 'procurement', quote: 'Kyiv placed the order in late 2020', roles: 'buyer:UKR', rolesOpen: true, edtf: '2020' },
  ] },
  { id: 'rm12', reportDate: '2024-10-03', text: `Vilnius has exercised an option for 48 more JLTVs, taking its fleet to 548. Oshkosh Defense will deliver them between 2026 and 2028, the Lithuanian ministry said on 2 October, when the amendment was signed.`, events: [
    { kind: 'procurement', quote: 'Vilnius has exercised an option for 48 more JLTVs', roles: 'buyer:LTU supplier:org:oshkosh', rolesOpen: true, edtf: '2024-10-02' },
    { kind: 'delivery', quote: 'Oshkosh Defense will deliver them between 2026 and 2028', roles: '', rolesOpen: true, modality: 'planned', optional: true },
  ] },
  { id: 'rm13', reportDate: '2025-06-12', text: `Embraer booked its first A-29 sale in Panama. The contract for four turboprops was signed on 10 June at the Panamanian security ministry and is valued at 78.2 million dollars, spares and training included.`, events: [
    { kind: 'procurement', quote: 'Embraer booked its first A-29 sale in Panama. The contract for four turboprops was signed on 10 June', roles: 'buyer:PAN supplier:org:embraer', rolesOpen: true, edtf: '2025-06-10', money: 'USD 78200000 78200000 exact' },
  ] },
  { id: 'rm14', reportDate: '2024-04-11', text: `Nigeria's air force took delivery of two T129 ATAK helicopters in the second quarter of last year, according to a parliamentary document seen by this newspaper. Four more are due before the end of 2024.`, events: [
    { kind: 'delivery', quote: "Nigeria's air force took delivery of two T129 ATAK helicopters in the second quarter of last year", roles: 'buyer:NGA', rolesOpen: true, edtf: '2023-04/2023-06' },
    { kind: 'delivery', quote: 'Four more are due before the end of 2024', roles: 'buyer:NGA', rolesOpen: true, modality: 'planned', optional: true },
  ] },
  { id: 'rm15', reportDate: '2025-10-22', text: `Sweden's government on Wednesday signed a letter of intent with Ukraine that could see Kyiv buy between 100 and 150 Gripen E jets. Prime Minister Ulf Kristersson called it the first step towards a large export deal.`, events: [
    { kind: 'procurement', quote: 'signed a letter of intent with Ukraine that could see Kyiv buy between 100 and 150 Gripen E jets', roles: 'buyer:UKR supplier:SWE', rolesOpen: true, edtf: '2025-10-22', modality: 'planned', altKinds: ['signing'], altModalities: ['hedged', 'asserted'] },
    { kind: 'procurement', quote: 'could see Kyiv buy between 100 and 150 Gripen E jets', roles: '', rolesOpen: true, optional: true, altKinds: ['signing'] },
  ] },
  { id: 'rm16', reportDate: '2022-03-16', text: `MADRID - Spain's cabinet authorised on Tuesday the acquisition of 20 Eurofighter Typhoons for 2.04 billion euros. The jets, to be assembled by Airbus at Getafe, will replace Hornets based in the Canary Islands from 2026.`, events: [
    { kind: 'procurement', quote: "Spain's cabinet authorised on Tuesday the acquisition of 20 Eurofighter Typhoons for 2.04 billion euros", roles: 'buyer:ESP', rolesOpen: true, edtf: '2022-03-15', money: 'EUR 2040000000 2040000000 exact', modality: 'planned' },
  ] },
  { id: 'rm17', reportDate: '2025-08-19', text: `Jakarta has not decided whether to take up an offer of 42 J-10C fighters from Beijing, a defence ministry spokesman said, denying reports that a contract had been concluded in May.`, events: [
    { kind: 'procurement', quote: 'Jakarta has not decided whether to take up an offer of 42 J-10C fighters from Beijing', roles: 'buyer:IDN supplier:CHN', rolesOpen: true, modality: 'negated', altModalities: ['hedged', 'planned', 'negotiating'] },
    { kind: 'procurement', quote: 'a contract had been concluded in May', roles: '', rolesOpen: true, modality: 'negated', altModalities: ['hedged'], optional: true },
  ] },
  { id: 'rm18', reportDate: '2024-02-09', text: `Kongsberg Defence & Aerospace received a follow-on order from the Royal Netherlands Navy for Naval Strike Missiles in the fourth quarter of 2023, the company's annual report shows. The value of the contract was NOK 1.4 billion.`, events: [
    { kind: 'procurement', quote: 'Kongsberg Defence & Aerospace received a follow-on order from the Royal Netherlands Navy for Naval Strike Missiles in the fourth quarter of 2023', roles: 'buyer:NLD supplier:org:kongsberg', edtf: '2023-10/2023-12', money: 'NOK 1400000000 1400000000 exact' },
  ] },
  { id: 'rm19', reportDate: '2025-07-07', text: `A Kazakh delegation in Ankara closed a deal for 36 ANKA drones, local media wrote over the weekend. Astana's ministry dismissed the story as untrue on Monday.`, events: [
    { kind: 'procurement', quote: 'A Kazakh delegation in Ankara closed a deal for 36 ANKA drones', roles: 'buyer:KAZ', rolesOpen: true, modality: 'hedged', altModalities: ['asserted', 'negated'] },
  ] },
  { id: 'rm20', reportDate: '2023-09-12', text: `London's DSEI fair opened with an order: the British Army is buying 76 Archer-like RCH guns? Not quite. What was announced on Tuesday is a £58.8 million purchase of ammunition trucks from Rheinmetall, with handover due two years later.`, events: [
    { kind: 'procurement', quote: 'a £58.8 million purchase of ammunition trucks from Rheinmetall', roles: 'buyer:GBR supplier:org:rheinmetall', rolesOpen: true, edtf: '2023-09-12', money: 'GBP 58800000 58800000 exact' },
    { kind: 'procurement', quote: 'the British Army is buying 76 Archer-like RCH guns', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rm21', reportDate: '2024-12-18', text: `The Philippine Navy accepted its first Rajah Sulayman-class patrol vessel from HD Hyundai Heavy Industries in Ulsan; it is one of six ordered in June 2022 for 30 billion pesos. The remaining five are to follow by 2028.`, events: [
    { kind: 'delivery', quote: 'The Philippine Navy accepted its first Rajah Sulayman-class patrol vessel from HD Hyundai Heavy Industries in Ulsan', roles: 'buyer:PHL supplier:org:hyundai-heavy' },
    { kind: 'procurement', quote: 'it is one of six ordered in June 2022 for 30 billion pesos', roles: 'buyer:PHL', rolesOpen: true, edtf: '2022-06', money: 'PHP 30000000000 30000000000 exact' },
    { kind: 'delivery', quote: 'The remaining five are to follow by 2028', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rm22', reportDate: '2025-04-16', text: `Bucharest's supreme defence council signed off in March on the purchase of a light corvette from Türkiye for EUR 265 million. Parliament's defence committee is to vote on it next Tuesday.`, events: [
    { kind: 'procurement', quote: "Bucharest's supreme defence council signed off in March on the purchase of a light corvette from Türkiye for EUR 265 million", roles: 'buyer:ROU supplier:TUR', edtf: '2025-03', money: 'EUR 265000000 265000000 exact', modality: 'planned' },
  ] },
  { id: 'rm23', reportDate: '2021-11-25', text: `The Emirates' Tawazun Council announced contracts worth 5.23 billion dirhams on the fourth day of the Dubai Airshow, among them one for GlobalEye aircraft with Saab. Sweden had supplied two such machines in 2020.`, events: [
    { kind: 'procurement', quote: 'one for GlobalEye aircraft with Saab', roles: 'buyer:ARE supplier:org:saab', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: "The Emirates' Tawazun Council announced contracts worth 5.23 billion dirhams", roles: 'buyer:ARE', rolesOpen: true, money: 'AED 5230000000 5230000000 exact' },
    { kind: 'delivery', quote: 'Sweden had supplied two such machines in 2020', roles: 'supplier:SWE', rolesOpen: true, edtf: '2020', altKinds: ['procurement'] },
  ] },
  { id: 'rm24', reportDate: '2025-11-14', text: `Brazil's Mac Jee and the Saudi ministry of defence have agreed on the supply of 10,000 bomb bodies. The agreement dates from September; a first shipment is scheduled for the first quarter of 2026.`, events: [
    { kind: 'procurement', quote: "Brazil's Mac Jee and the Saudi ministry of defence have agreed on the supply of 10,000 bomb bodies. The agreement dates from September", roles: 'buyer:SAU supplier:org:mac-jee', edtf: '2025-09' },
    { kind: 'delivery', quote: 'a first shipment is scheduled for the first quarter of 2026', roles: '', rolesOpen: true, modality: 'planned', optional: true },
  ] },
  { id: 'rm25', reportDate: '2024-05-15', text: `Deliveries of PULS launchers to the Royal Netherlands Army began in February and will last until 2026. The Hague had chosen the Israeli system in May 2023, when it signed a $305 million contract with Elbit.`, events: [
    { kind: 'delivery', quote: 'Deliveries of PULS launchers to the Royal Netherlands Army began in February', roles: 'buyer:NLD', rolesOpen: true, edtf: '2024-02' },
    { kind: 'procurement', quote: 'The Hague had chosen the Israeli system in May 2023, when it signed a $305 million contract with Elbit', roles: 'buyer:NLD supplier:org:elbit-systems', rolesOpen: true, edtf: '2023-05', money: 'USD 305000000 305000000 exact' },
  ] },
  { id: 'rm26', reportDate: '2025-09-26', text: `Serbia's president said Belgrade would buy more Rafales if the price was right. So far it has paid 2.7 billion euros for a dozen, contracted in August 2024 with Dassault Aviation.`, events: [
    { kind: 'procurement', quote: 'Belgrade would buy more Rafales if the price was right', roles: 'buyer:SRB', rolesOpen: true, modality: 'conditional', altModalities: ['planned', 'hedged'] },
    { kind: 'procurement', quote: 'So far it has paid 2.7 billion euros for a dozen, contracted in August 2024 with Dassault Aviation', roles: 'buyer:SRB supplier:org:dassault', edtf: '2024-08', money: 'EUR 2700000000 2700000000 exact' },
  ] },
  { id: 'rm27', reportDate: '2023-02-23', text: `Malaysia awarded Korea Aerospace Industries a RM4 billion tender for 18 FA-50 light combat aircraft. The letter of acceptance was handed over on 24 February last year... no, corrected: it was handed over this Thursday, the ministry clarified.`, events: [
    { kind: 'procurement', quote: 'Malaysia awarded Korea Aerospace Industries a RM4 billion tender for 18 FA-50 light combat aircraft', roles: 'buyer:MYS supplier:org:kai', money: 'MYR 4000000000 4000000000 exact' },
  ] },
  { id: 'rm28', reportDate: '2025-12-02', text: `Norway picks British frigates

Oslo selected BAE Systems' Type 26 as its future frigate on 31 August after a contest with yards from France, Germany and the United States. At least five ships will be acquired at a price of around £10 billion, and the first should arrive in 2029. A government-to-government agreement was concluded in September.`, events: [
    { kind: 'procurement', quote: "Oslo selected BAE Systems' Type 26 as its future frigate on 31 August", roles: 'buyer:NOR supplier:org:bae-systems', edtf: '2025-08-31', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'At least five ships will be acquired at a price of around £10 billion', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'delivery', quote: 'the first should arrive in 2029', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'signing', quote: 'A government-to-government agreement was concluded in September', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rm29', reportDate: '2022-12-20', text: `Uganda's UPDF received the first three of six Mi-28s from Russia in early December, a defence attaché confirmed. Kampala had signed for the gunships at the Army-2021 forum the year before.`, events: [
    { kind: 'delivery', quote: "Uganda's UPDF received the first three of six Mi-28s from Russia in early December", roles: 'buyer:UGA supplier:RUS', edtf: '2022-12' },
    { kind: 'procurement', quote: 'Kampala had signed for the gunships at the Army-2021 forum the year before', roles: 'buyer:UGA', rolesOpen: true, edtf: '2021' },
  ] },
  { id: 'rm30', reportDate: '2024-08-30', text: `Offsets: Under an industrial cooperation agreement tied to Prague's purchase of 24 F-35s, Lockheed Martin will fund 14 projects with Czech firms. The purchase itself, worth CZK 150 billion, was approved in September 2023 and signed in January of the following year.`, events: [
    { kind: 'industrial-cooperation', quote: 'Under an industrial cooperation agreement', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: "Prague's purchase of 24 F-35s", roles: 'buyer:CZE supplier:org:lockheed-martin', rolesOpen: true, edtf: '2024-01', money: 'CZK 150000000000 150000000000 exact' },
    { kind: 'procurement', quote: 'The purchase itself, worth CZK 150 billion, was approved in September 2023 and signed in January of the following year', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rm31', reportDate: '2025-05-08', text: `Argentina's first six F-16s are to be flown in from Denmark in December. Buenos Aires agreed to pay $300 million for 24 of the jets on 16 April 2024.`, events: [
    { kind: 'delivery', quote: "Argentina's first six F-16s are to be flown in from Denmark in December", roles: 'buyer:ARG supplier:DNK', edtf: '2025-12', modality: 'planned' },
    { kind: 'procurement', quote: 'Buenos Aires agreed to pay $300 million for 24 of the jets on 16 April 2024', roles: 'buyer:ARG', rolesOpen: true, edtf: '2024-04-16', money: 'USD 300000000 300000000 exact', altModalities: ['planned'] },
  ] },
  { id: 'rm32', reportDate: '2024-06-20', text: `In the 2023-24 financial year Canberra committed to 20 new Hercules from Lockheed Martin at a cost of A$9.8 billion. Rheinmetall's Boxer works in Queensland, meanwhile, exports: Berlin ordered 123 of its heavy weapon carriers on 21 March.`, events: [
    { kind: 'procurement', quote: 'In the 2023-24 financial year Canberra committed to 20 new Hercules from Lockheed Martin at a cost of A$9.8 billion', roles: 'buyer:AUS supplier:org:lockheed-martin', edtf: '2023/2024', money: 'AUD 9800000000 9800000000 exact', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'Berlin ordered 123 of its heavy weapon carriers on 21 March', roles: 'buyer:DEU', rolesOpen: true, edtf: '2024-03-21' },
  ] },
  { id: 'rm33', reportDate: '2025-03-04', text: `Thailand's air force has picked the Gripen E over the F-16. Four aircraft, costing 19.5 billion baht, will be bought in the 2025 fiscal year; two further lots are foreseen up to 2034. The decision was made public last August.`, events: [
    { kind: 'procurement', quote: "Thailand's air force has picked the Gripen E over the F-16. Four aircraft, costing 19.5 billion baht, will be bought in the 2025 fiscal year", roles: 'buyer:THA', rolesOpen: true, edtf: '2024-08', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'will be bought in the 2025 fiscal year', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rm34', reportDate: '2023-07-19', text: `Kuwait's parliament heard that the ministry had bought eighteen TB2 drones from Baykar for 367 million dollars; the papers were signed last month. Qatar's deal with the same firm goes back to 2018.`, events: [
    { kind: 'procurement', quote: 'the ministry had bought eighteen TB2 drones from Baykar for 367 million dollars; the papers were signed last month', roles: 'buyer:KWT supplier:org:baykar', edtf: '2023-06', money: 'USD 367000000 367000000 exact' },
    { kind: 'procurement', quote: "Qatar's deal with the same firm goes back to 2018", roles: 'buyer:QAT', rolesOpen: true, edtf: '2018' },
  ] },
  { id: 'rm35', reportDate: '2025-10-10', text: `Vietnam has quietly ordered 40 Su-35s, a leaked Rostec file suggests, at a price of eight billion dollars under a loan agreed in 2023. Hanoi has not commented and analysts doubt the document.`, events: [
    { kind: 'procurement', quote: 'Vietnam has quietly ordered 40 Su-35s', roles: 'buyer:VNM', rolesOpen: true, money: 'USD 8000000000 8000000000 exact', modality: 'hedged', altModalities: ['asserted'] },
  ] },
  { id: 'rm36', reportDate: '2024-01-17', text: `Greek defence council KYSEA cleared on 8 January the purchase of seven UH-60M helicopters for special forces. Athens had announced the procurement of 35 Black Hawks in April 2023, and a letter of acceptance followed a year after.`, events: [
    { kind: 'procurement', quote: 'Greek defence council KYSEA cleared on 8 January the purchase of seven UH-60M helicopters', roles: 'buyer:GRC', rolesOpen: true, edtf: '2024-01-08', modality: 'planned' },
    { kind: 'procurement', quote: 'Athens had announced the procurement of 35 Black Hawks in April 2023', roles: 'buyer:GRC', rolesOpen: true, edtf: '2023-04', altModalities: ['planned'] },
  ] },
  { id: 'rm37', reportDate: '2025-02-20', text: `ABU DHABI, 20 February - At IDEX this week, EDGE announced that it will supply Angola with corvettes worth a billion euros... that was two years ago. Now the Angolan navy has ordered a third ship, the group said on Wednesday.`, events: [
    { kind: 'procurement', quote: 'Now the Angolan navy has ordered a third ship', roles: 'buyer:AGO supplier:org:edge', rolesOpen: true, edtf: '2025-02-19' },
    { kind: 'procurement', quote: 'it will supply Angola with corvettes worth a billion euros', roles: '', rolesOpen: true, optional: true, altKinds: ['delivery'] },
  ] },
  { id: 'rm38', reportDate: '2022-10-06', text: `The Bundestag's budget committee has set aside 525 million euros for 14 "Kormoran" sea drones from the start-up Nordwerft, of which no register has any entry yet. The contract is to be placed in the spring of 2023.`, events: [
    { kind: 'procurement', quote: `The Bundestag's budget committee has set aside 525 million euros for 14 "Kormoran" sea drones from the start-up Nordwerft`, roles: 'buyer:DEU supplier:org:nordwerft', rolesOpen: true, money: 'EUR 525000000 525000000 exact', modality: 'planned' },
  ] },
  { id: 'rm39', reportDate: '2025-06-25', text: `Latvia and Sweden have signed a contract for CV90 infantry fighting vehicles. Riga pays 373 million euros for 42 of them; the signature took place on 16 May, and the vehicles come from BAE Systems Hägglunds in Örnsköldsvik.`, events: [
    { kind: 'procurement', quote: 'Latvia and Sweden have signed a contract for CV90 infantry fighting vehicles. Riga pays 373 million euros for 42 of them; the signature took place on 16 May', roles: 'buyer:LVA', rolesOpen: true, edtf: '2025-05-16', money: 'EUR 373000000 373000000 exact' },
  ] },
  { id: 'rm40', reportDate: '2024-09-09', text: `Morocco's army chief inspected 36 Caesar guns that France delivered between 2022 and 2024. Rabat also took in the first three of its Apaches? Not yet: those are expected in early 2025, four and a half years after the order was signed.`, events: [
    { kind: 'delivery', quote: '36 Caesar guns that France delivered between 2022 and 2024', roles: 'buyer:MAR supplier:FRA', edtf: '2022/2024' },
    { kind: 'delivery', quote: 'Rabat also took in the first three of its Apaches', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rm41', reportDate: '2025-03-12', text: `Export approvals: Canada permitted the sale of WESCAM sensors to Türkiye in January 2024. Switzerland blocked a request from Denmark to pass on Piranha III carriers to Ukraine in 2022. Berlin has let Riyadh have IRIS-T missiles since the same month.`, events: [
    { kind: 'procurement', quote: 'Canada permitted the sale of WESCAM sensors to Türkiye in January 2024', roles: 'buyer:TUR supplier:CAN', edtf: '2024-01', modality: 'planned', altModalities: ['asserted'] },
    { kind: 'delivery', quote: 'Switzerland blocked a request from Denmark to pass on Piranha III carriers to Ukraine in 2022', roles: '', rolesOpen: true, optional: true, modality: 'cancelled', altKinds: ['procurement', 'sanction'], altModalities: ['negated', 'planned'] },
    { kind: 'delivery', quote: 'Berlin has let Riyadh have IRIS-T missiles', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
  ] },
  { id: 'rm42', reportDate: '2025-01-15', text: `Budget talks in Tirana ended with more money for the coast guard. Two patrol boats cost more to keep than to buy, the finance minister said on Tuesday. Deliveries of vaccines will begin next week.`, events: [] },
  { id: 'rm43', reportDate: '2025-01-15', text: `The frigate called at Piraeus on Friday and left for the Red Sea two days later. Its crew had trained with the new radar since May. The ministry hopes to sign up 2,000 recruits in 2025.`, events: [] },
];

import { type Fixture } from './fixture.types.js';

/**
 * Plain agency paragraphs on real and invented deals, annotated before they were read; they gave a score and were then
 * developed on. All sentences are our own.
 */
export const reportingSeventeen: readonly Fixture[] = [
  { id: 'rq01', reportDate: '2024-04-17', text: 'Peru has signed a $462 million deal with South Korea\'s HD Hyundai Heavy Industries to build four naval vessels at the SIMA yard in Callao, the government said on Tuesday. A frigate, an ocean patrol ship and two landing craft are to be completed by 2029.', events: [
    { kind: 'procurement', quote: "Peru has signed a $462 million deal with South Korea's HD Hyundai Heavy Industries to build four naval vessels", roles: 'buyer:PER supplier:org:hyundai-heavy', edtf: '2024-04-16', money: 'USD 462000000 462000000 exact' },
  ] },
  { id: 'rq02', reportDate: '2023-07-06', text: 'Serbia\'s military has bought Chinese-made CH-92A drones, and in 2023 it also took in the larger CH-95. President Aleksandar Vucic announced in the same week that a contract for Israeli Hermes 900s, worth 335 million dollars, was close.', events: [
    { kind: 'procurement', quote: "Serbia's military has bought Chinese-made CH-92A drones", roles: 'buyer:SRB supplier:CHN' },
    { kind: 'delivery', quote: 'in 2023 it also took in the larger CH-95', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'a contract for Israeli Hermes 900s, worth 335 million dollars, was close', roles: '', rolesOpen: true, money: 'USD 335000000 335000000 exact', modality: 'planned', altModalities: ['negotiating', 'hedged'] },
  ] },
  { id: 'rq03', reportDate: '2025-08-27', text: 'Denmark intends to procure long-range missiles for the first time, Prime Minister Mette Frederiksen said on Wednesday, without naming a type or a supplier.', events: [
    { kind: 'procurement', roles: 'buyer:DNK', edtf: '2025-08-27', modality: 'planned' },
  ] },
  { id: 'rq04', reportDate: '2022-03-30', text: 'The Swiss defence procurement agency armasuisse awarded Patria a contract for 16 mortar systems in June 2020? The order went to Mowag in fact: GDELS-Mowag was contracted for 16 Cobra mortars in 2018 and for another 16 last year.', events: [
    { kind: 'procurement', quote: 'GDELS-Mowag was contracted for 16 Cobra mortars in 2018', roles: 'supplier:org:gd-european-land-systems', rolesOpen: true, edtf: '2018' },
    { kind: 'procurement', quote: 'armasuisse awarded Patria a contract for 16 mortar systems in June 2020', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'for another 16 last year', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rq05', reportDate: '2024-06-19', text: 'Lithuania has signed a 1.2-billion-euro deal with the German-French group KNDS for 41 Leopard 2A8 tanks, it was reported in Paris during Eurosatory. A government-to-government accord to that end had been reached in May, and parliament is to vote on financing in the autumn.', events: [
    { kind: 'procurement', quote: 'Lithuania has signed a 1.2-billion-euro deal with the German-French group KNDS for 41 Leopard 2A8 tanks', roles: 'buyer:LTU supplier:org:knds', money: 'EUR 1200000000 1200000000 exact' },
    { kind: 'signing', quote: 'A government-to-government accord to that end had been reached in May', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rq06', reportDate: '2021-11-11', text: 'The Royal Moroccan Air Force received the first 13 Bayraktar TB2s in mid-September, according to the website Defensa. Rabat paid 70 million dollars for them in an order placed in April.', events: [
    { kind: 'delivery', quote: 'The Royal Moroccan Air Force received the first 13 Bayraktar TB2s in mid-September', roles: 'buyer:MAR', rolesOpen: true, edtf: '2021-09' },
    { kind: 'procurement', quote: 'Rabat paid 70 million dollars for them in an order placed in April', roles: 'buyer:MAR', rolesOpen: true, edtf: '2021-04', money: 'USD 70000000 70000000 exact' },
  ] },
  { id: 'rq07', reportDate: '2025-05-15', text: 'Boeing confirmed on Wednesday that Qatar Airways would buy up to 210 jets. Doha also agreed to purchase MQ-9B drones for nearly $2 billion from General Atomics, as well as counter-drone systems from Raytheon for $1 billion, the White House said in a fact sheet.', events: [
    { kind: 'procurement', quote: 'Qatar Airways would buy up to 210 jets', roles: 'supplier:org:boeing', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: 'Doha also agreed to purchase MQ-9B drones for nearly $2 billion from General Atomics', roles: 'buyer:QAT supplier:org:general-atomics', money: 'USD 2000000000 2000000000 approx', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'counter-drone systems from Raytheon for $1 billion', roles: 'buyer:QAT supplier:org:rtx', money: 'USD 1000000000 1000000000 exact', altModalities: ['planned'] },
  ] },
  { id: 'rq08', reportDate: '2023-12-20', text: 'The US State Department approved the potential sale of training and maintenance to Saudi Arabia for $1 billion this week, the Pentagon said. KBR will be the principal contractor.', events: [
    { kind: 'procurement', roles: 'buyer:SAU supplier:USA', rolesOpen: true, edtf: '2023-12-18/2023-12-24', money: 'USD 1000000000 1000000000 exact', modality: 'planned', altModalities: ['hedged'] },
  ] },
  { id: 'rq09', reportDate: '2024-10-09', text: 'Iran has delivered ballistic missiles to Russia, Washington alleges. Moscow and Tehran signed a contract in December 2023 for Fath-360s, and dozens of Russian soldiers were trained on the weapon.', events: [
    { kind: 'delivery', quote: 'Iran has delivered ballistic missiles to Russia', roles: 'buyer:RUS supplier:IRN', altModalities: ['hedged'] },
    { kind: 'procurement', quote: 'Moscow and Tehran signed a contract in December 2023 for Fath-360s', roles: 'buyer:RUS supplier:IRN', rolesOpen: true, edtf: '2023-12' },
  ] },
  { id: 'rq10', reportDate: '2025-06-19', text: 'Rheinmetall and Anduril will jointly build drones for Europe, the German firm said on Wednesday.', events: [
    { kind: 'industrial-cooperation', roles: 'partner:org:rheinmetall partner:org:anduril', rolesOpen: true, modality: 'planned', altModalities: ['asserted'] },
  ] },
  { id: 'rq11', reportDate: '2022-08-26', text: 'South Korean arms maker Hanwha Defense said on Friday it had signed a 3.2 trillion won contract to supply K9 howitzers to Poland. The first 24 of 212 guns will be shipped this year.', events: [
    { kind: 'procurement', quote: 'it had signed a 3.2 trillion won contract to supply K9 howitzers to Poland', roles: 'buyer:POL supplier:org:hanwha-aerospace', edtf: '2022-08-26', money: 'KRW 3200000000000 3200000000000 exact' },
    { kind: 'delivery', quote: 'The first 24 of 212 guns will be shipped this year', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rq12', reportDate: '2023-09-14', text: 'Sudan\'s army got Mohajer-6 drones from Iran at the end of last year, Western officials believe, although Khartoum denies any such shipment.', events: [
    { kind: 'delivery', roles: 'buyer:SDN supplier:IRN', edtf: '2022', modality: 'negated', altModalities: ['hedged', 'asserted'], altKinds: ['procurement'] },
  ] },
  { id: 'rq13', reportDate: '2025-02-12', text: 'India and France will hold more talks on three extra Scorpene submarines, Prime Minister Narendra Modi\'s office said in Marseille on Wednesday. Mazagon Dock built the first six under a 2005 licence from Naval Group; the sixth, Vagsheer, was commissioned on 15 January.', events: [
    { kind: 'procurement', quote: 'India and France will hold more talks on three extra Scorpene submarines', roles: '', rolesOpen: true, modality: 'negotiating', altKinds: ['dialogue'], altModalities: ['planned'] },
    { kind: 'delivery', quote: 'the sixth, Vagsheer, was commissioned on 15 January', roles: '', rolesOpen: true, optional: true },
    { kind: 'industrial-cooperation', quote: 'Mazagon Dock built the first six under a 2005 licence from Naval Group', roles: '', rolesOpen: true, optional: true, altKinds: ['delivery', 'procurement'] },
  ] },
  { id: 'rq14', reportDate: '2024-11-20', text: 'Turkey has offered to sell Saudi Arabia 100 KAAN jets, Turkish media said this week. Riyadh declined to comment on the report.', events: [
    { kind: 'procurement', roles: 'buyer:SAU supplier:TUR', modality: 'planned', altModalities: ['hedged', 'negotiating'] },
  ] },
  { id: 'rq15', reportDate: '2021-02-25', text: 'Ukraine and Qatar-based Barzan? No such deal exists, Ukroboronprom said. It exported T-84 tanks to Thailand, 49 of them, between 2014 and 2018 under a contract of September 2011 worth $240 million.', events: [
    { kind: 'procurement', quote: 'under a contract of September 2011 worth $240 million', roles: 'buyer:THA supplier:org:ukroboronprom', rolesOpen: true, altKinds: ['delivery'], money: 'USD 240000000 240000000 exact' },
  ] },
  { id: 'rq16', reportDate: '2023-03-02', text: 'Germany\'s defence ministry and Rheinmetall have closed a framework contract for 105,000 rounds of tank ammunition. It runs until 2029 and is worth up to 4 billion euros, and the first call-off followed in July.', events: [
    { kind: 'procurement', quote: "Germany's defence ministry and Rheinmetall have closed a framework contract for 105,000 rounds of tank ammunition", roles: 'buyer:DEU supplier:org:rheinmetall', money: 'EUR - 4000000000 at-most' },
  ] },
  { id: 'rq17', reportDate: '2025-09-30', text: 'Malaysia shelves Black Hawk lease: Anwar Ibrahim\'s government has cancelled a 16.5-billion-ringgit tender for 28 helicopters after the king criticised the deal in August.', events: [
    { kind: 'procurement', roles: 'buyer:MYS', rolesOpen: true, modality: 'cancelled' },
    { kind: 'procurement', quote: 'Malaysia shelves Black Hawk lease', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
  ] },
  { id: 'rq18', reportDate: '2024-12-31', text: 'Slovakia received its final two F-16s of the year in December. Bratislava signed for 14 in 2018, paying Washington 1.6 billion euros, and will have them all by mid-2025.', events: [
    { kind: 'delivery', quote: 'Slovakia received its final two F-16s of the year in December', roles: 'buyer:SVK', rolesOpen: true, edtf: '2024-12' },
    { kind: 'procurement', quote: 'Bratislava signed for 14 in 2018, paying Washington 1.6 billion euros', roles: 'buyer:SVK', rolesOpen: true, edtf: '2018', money: 'EUR 1600000000 1600000000 exact' },
  ] },
  { id: 'rq19', reportDate: '2020-12-03', text: 'BAE Systems handed over the last of five offshore patrol vessels to the Royal Navy on Tuesday. The ships had been ordered in two lots, in 2014 and 2016, for a combined 635 million pounds.', events: [
    { kind: 'delivery', quote: 'BAE Systems handed over the last of five offshore patrol vessels to the Royal Navy on Tuesday', roles: 'buyer:GBR supplier:org:bae-systems', edtf: '2020-12-01' },
    { kind: 'procurement', quote: 'The ships had been ordered in two lots, in 2014 and 2016, for a combined 635 million pounds', roles: 'buyer:GBR', rolesOpen: true, money: 'GBP 635000000 635000000 exact' },
  ] },
  { id: 'rq20', reportDate: '2024-03-28', text: 'Indonesia\'s navy said on Thursday it had signed a 1.18-billion-euro contract with Fincantieri for two PPA patrol vessels. They were originally built for the Italian navy and should arrive in Surabaya before the year is out.', events: [
    { kind: 'procurement', quote: 'it had signed a 1.18-billion-euro contract with Fincantieri for two PPA patrol vessels', roles: 'buyer:IDN supplier:org:fincantieri', edtf: '2024-03-28', money: 'EUR 1180000000 1180000000 exact' },
  ] },
  { id: 'rq21', reportDate: '2025-04-25', text: 'Israel\'s Elbit Systems said it was awarded a contract worth approximately $100 million to supply a European country with PULS rocket systems over three years.', events: [
    { kind: 'procurement', roles: 'supplier:org:elbit-systems', rolesOpen: true, money: 'USD 100000000 100000000 approx' },
  ] },
  { id: 'rq22', reportDate: '2023-05-18', text: 'Bolivia wants Chinese K-8 trainers again. It bought six of them in 2009 at a price of $58 million, and the defence minister said on Monday that La Paz was discussing another four.', events: [
    { kind: 'procurement', quote: 'Bolivia wants Chinese K-8 trainers again', roles: '', rolesOpen: true, optional: true, modality: 'planned', altModalities: ['hedged'] },
    { kind: 'procurement', quote: 'It bought six of them in 2009 at a price of $58 million', roles: 'buyer:BOL', rolesOpen: true, edtf: '2009', money: 'USD 58000000 58000000 exact' },
    { kind: 'procurement', quote: 'La Paz was discussing another four', roles: '', rolesOpen: true, optional: true, modality: 'negotiating' },
  ] },
  { id: 'rq23', reportDate: '2024-01-04', text: 'NATO\'s support agency NSPA will help Germany, the Netherlands, Romania and Spain buy up to 1,000 Patriot missiles in a deal valued at around $5.5 billion. COMLOG, a venture of Raytheon and MBDA, received the contract on Wednesday.', events: [
    { kind: 'procurement', quote: 'buy up to 1,000 Patriot missiles in a deal valued at around $5.5 billion', roles: 'buyer:DEU buyer:NLD buyer:ROU buyer:ESP', rolesOpen: true, money: 'USD 5500000000 5500000000 approx', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'COMLOG, a venture of Raytheon and MBDA, received the contract on Wednesday', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rq24', reportDate: '2022-05-12', text: 'Armenia took no deliveries from Moscow in 2021, though it had paid for them. Yerevan has since looked to India: on 28 September of the following year it signed for Pinaka launchers, press reports in Delhi claimed, putting the price at 250 million dollars.', events: [
    { kind: 'delivery', quote: 'Armenia took no deliveries from Moscow in 2021', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
    { kind: 'procurement', quote: 'it signed for Pinaka launchers', roles: 'buyer:ARM', rolesOpen: true, edtf: '2022-09-28', money: 'USD 250000000 250000000 exact', altModalities: ['hedged'] },
  ] },
  { id: 'rq25', reportDate: '2025-01-07', text: 'Thales Alenia Space signed a 367-million-euro contract with the Italian Space Agency at the end of December for a military? No: for a civil satellite. The Italian defence ministry did order three Sicral satellites, in 2023.', events: [
    { kind: 'procurement', quote: 'The Italian defence ministry did order three Sicral satellites, in 2023', roles: 'buyer:ITA', rolesOpen: true, edtf: '2023' },
    { kind: 'procurement', quote: 'Thales Alenia Space signed a 367-million-euro contract with the Italian Space Agency at the end of December', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rq26', reportDate: '2024-08-15', text: 'The State Department on Tuesday signed off on arms sales to Israel worth more than $20 billion, including 50 F-15IA fighters for $18.8 billion. Deliveries will not start before 2029.', events: [
    { kind: 'procurement', roles: 'buyer:ISR supplier:USA', rolesOpen: true, edtf: '2024-08-13', money: 'USD 20000000000 - gt', modality: 'planned' },
    { kind: 'delivery', quote: 'Deliveries will not start before 2029', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rq27', reportDate: '2023-06-08', text: 'Algeria, one of Russia\'s biggest customers, ordered 14 Su-57s according to Russian state television; Algiers itself has said nothing. In 2019 it signed for 16 Su-30s and 14 MiG-29s, all delivered since.', events: [
    { kind: 'procurement', quote: "Algeria, one of Russia's biggest customers, ordered 14 Su-57s", roles: 'buyer:DZA', rolesOpen: true, altModalities: ['hedged'] },
    { kind: 'procurement', quote: 'In 2019 it signed for 16 Su-30s and 14 MiG-29s', roles: 'buyer:DZA', rolesOpen: true, edtf: '2019' },
  ] },
  { id: 'rq28', reportDate: '2025-10-17', text: 'The Belgian government decided on Friday to buy 11 more F-35As from Lockheed Martin. The order, which is to be placed through the Pentagon next year, will cost 1.67 billion euros, and the jets are to be assembled in Cameri, Italy.', events: [
    { kind: 'procurement', quote: 'The Belgian government decided on Friday to buy 11 more F-35As from Lockheed Martin', roles: 'buyer:BEL supplier:org:lockheed-martin', edtf: '2025-10-17', money: 'EUR 1670000000 1670000000 exact', modality: 'planned' },
  ] },
  { id: 'rq29', reportDate: '2022-06-21', text: 'Colombia purchased three Black Hawks secondhand? It leased them. In 2019 Bogotá did buy MRO and five H145s from Airbus for 60 million dollars, as its comptroller found in a 2021 audit.', events: [
    { kind: 'procurement', quote: 'In 2019 Bogotá did buy MRO and five H145s from Airbus for 60 million dollars', roles: 'buyer:COL supplier:org:airbus', edtf: '2019', money: 'USD 60000000 60000000 exact' },
    { kind: 'procurement', quote: 'Colombia purchased three Black Hawks secondhand', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rq30', reportDate: '2024-05-24', text: 'Cairo and Seoul are expected to agree on FA-50 production in Helwan this summer, KAI\'s chief executive told reporters. The value was put at one billion dollars for 36 jets.', events: [
    { kind: 'industrial-cooperation', quote: 'Cairo and Seoul are expected to agree on FA-50 production in Helwan this summer', roles: '', rolesOpen: true, modality: 'planned', altKinds: ['procurement', 'signing'], optional: true },
  ] },
];

import { type Fixture } from './fixture.types.js';

/**
 * Another lot of agency paragraphs, most with more than one deal, annotated before they were read; they gave a score
 * and were then developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingEighteen: readonly Fixture[] = [
  { id: 'rr01', reportDate: '2024-09-12', text: 'Poland will pay $2.85 billion for support of its Abrams fleet, a contract signed in Kielce on 4 September shows. Warsaw bought 250 of the tanks in 2022 and another 116 used ones in January 2023.', events: [
    { kind: 'procurement', quote: 'Poland will pay $2.85 billion for support of its Abrams fleet, a contract signed in Kielce on 4 September shows', roles: 'buyer:POL', rolesOpen: true, edtf: '2024-09-04', money: 'USD 2850000000 2850000000 exact', altModalities: ['planned'], optional: true },
    { kind: 'procurement', quote: 'Warsaw bought 250 of the tanks in 2022', roles: 'buyer:POL', rolesOpen: true, edtf: '2022' },
    { kind: 'procurement', quote: 'another 116 used ones in January 2023', roles: 'buyer:POL', rolesOpen: true, edtf: '2023-01', optional: true },
  ] },
  { id: 'rr02', reportDate: '2023-04-26', text: 'The Philippine Department of National Defense on Wednesday handed BrahMos Aerospace the final instalment? It signed the $375 million contract for three shore-based batteries on January 28, 2022. The first battery arrived at Clark Air Base on April 19, 2024.', events: [
    { kind: 'procurement', quote: 'It signed the $375 million contract for three shore-based batteries on January 28, 2022', roles: 'buyer:PHL', rolesOpen: true, edtf: '2022-01-28', money: 'USD 375000000 375000000 exact' },
    { kind: 'delivery', quote: 'The first battery arrived at Clark Air Base on April 19, 2024', roles: '', rolesOpen: true, edtf: '2024-04-19' },
  ] },
  { id: 'rr03', reportDate: '2025-07-25', text: 'Thailand and Sweden are to sign an agreement on four Gripens on 25 August, the air force chief said. Cost: 19.5 billion baht.', events: [
    { kind: 'procurement', quote: 'Thailand and Sweden are to sign an agreement on four Gripens on 25 August', roles: 'buyer:THA supplier:SWE', edtf: '2025-08-25', modality: 'planned', altKinds: ['signing'] },
  ] },
  { id: 'rr04', reportDate: '2022-04-12', text: 'Slovakia has donated its only S-300 battery to Ukraine, Prime Minister Eduard Heger said last Friday. In return the United States stationed a Patriot unit there.', events: [
    { kind: 'delivery', roles: 'buyer:UKR supplier:SVK', edtf: '2022-04-08', altKinds: ['procurement'] },
  ] },
  { id: 'rr05', reportDate: '2024-05-09', text: 'Brazil\'s army has selected the Italian Centauro II over rivals from China and Finland; 98 vehicles were ordered from the Iveco-Oto Melara consortium in December 2022, and the first two came in 2023.', events: [
    { kind: 'procurement', quote: "Brazil's army has selected the Italian Centauro II over rivals from China and Finland", roles: 'buyer:BRA', rolesOpen: true },
    { kind: 'delivery', quote: 'the first two came in 2023', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: '98 vehicles were ordered from the Iveco-Oto Melara consortium in December 2022', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rr06', reportDate: '2025-03-19', text: 'Portugal is likely to drop plans for the F-35, Defence Minister Nuno Melo told Público, citing the unpredictability of its allies.', events: [
    { kind: 'procurement', roles: 'buyer:PRT', rolesOpen: true, modality: 'cancelled', altModalities: ['hedged', 'planned'] },
  ] },
  { id: 'rr07', reportDate: '2021-05-04', text: 'Egypt has signed a contract with France to buy 30 Rafale fighter jets, its defence ministry said in a statement early on Tuesday. Investigative website Disclose had reported on Monday that the deal was worth 3.75 billion euros and would be financed by a loan repaid over at least 10 years.', events: [
    { kind: 'procurement', quote: 'Egypt has signed a contract with France to buy 30 Rafale fighter jets', roles: 'buyer:EGY supplier:FRA', edtf: '2021-05-04', money: 'EUR 3750000000 3750000000 exact' },
  ] },
  { id: 'rr08', reportDate: '2023-08-17', text: 'Romania took over its first three ex-Norwegian F-16s at Rygge on Thursday? That came in November. The 32 jets, bought for 388 million euros from Oslo, were contracted on 4 November 2022.', events: [
    { kind: 'procurement', quote: 'The 32 jets, bought for 388 million euros from Oslo, were contracted on 4 November 2022', roles: 'buyer:ROU supplier:NOR', rolesOpen: true, edtf: '2022-11-04', money: 'EUR 388000000 388000000 exact' },
    { kind: 'delivery', quote: 'Romania took over its first three ex-Norwegian F-16s at Rygge on Thursday', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rr09', reportDate: '2025-11-21', text: 'Spanish shipbuilder Navantia will supply Morocco with an Avante 1800 patrol vessel. The hull was launched at San Fernando on 27 May, four years after the 130-million-euro contract was signed.', events: [
    { kind: 'procurement', roles: 'buyer:MAR supplier:org:navantia', money: 'EUR 130000000 130000000 exact', altKinds: ['delivery'], altModalities: ['planned'] },
  ] },
  { id: 'rr10', reportDate: '2024-02-27', text: 'Niger\'s junta wants drones from Iran, a leaked cable says. It already has six Turkish TB2s, delivered in 2022 under the former president.', events: [
    { kind: 'procurement', quote: "Niger's junta wants drones from Iran", roles: 'buyer:NER supplier:IRN', modality: 'planned', altModalities: ['hedged'] },
    { kind: 'delivery', quote: 'It already has six Turkish TB2s, delivered in 2022', roles: 'buyer:NER', rolesOpen: true, edtf: '2022', altKinds: ['procurement'] },
  ] },
  { id: 'rr11', reportDate: '2023-03-09', text: 'The Australian government bought 220 Tomahawk cruise missiles from Raytheon in 2023, at a cost of A$1.3 billion, records tabled in the Senate reveal.', events: [
    { kind: 'procurement', roles: 'buyer:AUS supplier:org:rtx', edtf: '2023', money: 'AUD 1300000000 1300000000 exact' },
  ] },
  { id: 'rr12', reportDate: '2022-10-31', text: 'Belarus and Pakistan have no arms deal, but Islamabad acquired 76 VT-4 tanks from Norinco in 2018 and inducted the first in June 2020. A second order is understood to be under negotiation.', events: [
    { kind: 'procurement', quote: 'Islamabad acquired 76 VT-4 tanks from Norinco in 2018', roles: 'buyer:PAK supplier:org:norinco', edtf: '2018' },
    { kind: 'delivery', quote: 'inducted the first in June 2020', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'A second order is understood to be under negotiation', roles: '', rolesOpen: true, optional: true, modality: 'negotiating', altModalities: ['planned', 'hedged'] },
    { kind: 'procurement', quote: 'Belarus and Pakistan have no arms deal', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
  ] },
  { id: 'rr13', reportDate: '2025-09-05', text: 'KONGSBERG, 5 September. Kongsberg has entered into a NOK 6.5 billion contract with the Danish Defence Acquisition and Logistics Organisation for NASAMS. "This is a milestone," said its president. Deliveries will take place from 2028 to 2030.', events: [
    { kind: 'procurement', quote: 'Kongsberg has entered into a NOK 6.5 billion contract with the Danish Defence Acquisition and Logistics Organisation for NASAMS', roles: 'buyer:DNK supplier:org:kongsberg', money: 'NOK 6500000000 6500000000 exact' },
    { kind: 'delivery', quote: 'Deliveries will take place from 2028 to 2030', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rr14', reportDate: '2024-10-17', text: 'Italy halted exports of arms to Israel after 7 October 2023, Prime Minister Giorgia Meloni told the Senate on Tuesday, and has licensed nothing since.', events: [
    { kind: 'sanction', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement', 'delivery'] },
  ] },
  { id: 'rr15', reportDate: '2023-11-16', text: 'Airbus and the UAE\'s Emirates airline signed for 15 A350s at the Dubai show. In the military hall, the Emirati defence ministry gave Airbus a firm order for H225M Caracals: twelve, contracted in December 2021 for 800 million euros.', events: [
    { kind: 'procurement', quote: "Airbus and the UAE's Emirates airline signed for 15 A350s at the Dubai show", roles: 'supplier:org:airbus', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'the Emirati defence ministry gave Airbus a firm order for H225M Caracals: twelve, contracted in December 2021 for 800 million euros', roles: 'buyer:ARE supplier:org:airbus', edtf: '2021-12', money: 'EUR 800000000 800000000 exact' },
  ] },
  { id: 'rr16', reportDate: '2025-01-22', text: 'Sweden\'s FMV has placed a follow-on order with BAE Systems Bofors for 48 Archer systems worth $500 million; that was on 12 September 2023. Fourteen of the guns were later promised to Ukraine.', events: [
    { kind: 'procurement', roles: 'buyer:SWE supplier:org:bofors', edtf: '2023-09-12', money: 'USD 500000000 500000000 exact' },
    { kind: 'delivery', quote: 'Fourteen of the guns were later promised to Ukraine', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rr17', reportDate: '2022-02-16', text: 'Singapore has ordered eight more F-35Bs, Defence Minister Ng Eng Hen told parliament? That announcement was made in February 2023. The first four, requested in 2019, come in 2026.', events: [
    { kind: 'procurement', quote: 'Singapore has ordered eight more F-35Bs', roles: 'buyer:SGP', rolesOpen: true, edtf: '2023-02' },
    { kind: 'delivery', quote: 'The first four, requested in 2019, come in 2026', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
  ] },
  { id: 'rr18', reportDate: '2024-07-30', text: 'Two years ago Mali received Su-25s and L-39s from Russia. On Sunday one of them was lost near Tinzaouaten.', events: [
    { kind: 'delivery', roles: 'buyer:MLI supplier:RUS', edtf: '2022' },
  ] },
  { id: 'rr19', reportDate: '2025-05-29', text: 'A Memorandum of Understanding between Bangladesh Air Force and Leonardo, signed on 9 December, concerns Eurofighters. No purchase has been decided upon. Dhaka\'s interest in the J-10CE, of which it may take 20 for $2.2 billion, is older.', events: [
    { kind: 'procurement', quote: 'A Memorandum of Understanding between Bangladesh Air Force and Leonardo, signed on 9 December, concerns Eurofighters', roles: 'buyer:BGD supplier:org:leonardo', rolesOpen: true, edtf: '2024-12-09', modality: 'planned', altKinds: ['signing'], altModalities: ['asserted', 'hedged'] },
    { kind: 'procurement', quote: 'No purchase has been decided upon', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
    { kind: 'procurement', quote: "Dhaka's interest in the J-10CE, of which it may take 20 for $2.2 billion", roles: 'buyer:BGD', rolesOpen: true, money: 'USD 2200000000 2200000000 exact', modality: 'hedged', altModalities: ['planned'] },
  ] },
  { id: 'rr20', reportDate: '2023-01-11', text: 'Canada has finalised an agreement with the US government and Lockheed Martin for 88 F-35s in a C$19 billion project, Defence Minister Anita Anand said on Monday. Ottawa expects the first four planes in 2026.', events: [
    { kind: 'procurement', quote: 'Canada has finalised an agreement with the US government and Lockheed Martin for 88 F-35s in a C$19 billion project', roles: 'buyer:CAN supplier:org:lockheed-martin', rolesOpen: true, edtf: '2023-01-09', money: 'CAD 19000000000 19000000000 exact' },
    { kind: 'delivery', quote: 'Ottawa expects the first four planes in 2026', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rr21', reportDate: '2024-08-28', text: 'Hungary\'s second batch of Gripens, four jets agreed on in February with Saab, brings its fleet to 18 in 2026.', events: [
    { kind: 'procurement', roles: 'buyer:HUN supplier:org:saab', edtf: '2024-02' },
  ] },
  { id: 'rr22', reportDate: '2025-06-30', text: 'Oslo\'s order for Type 26s may be followed by one from Copenhagen. Denmark is weighing the British frigate against French and its own designs and wants to choose by the end of the year.', events: [
    { kind: 'procurement', quote: 'Denmark is weighing the British frigate against French and its own designs', roles: 'buyer:DNK', rolesOpen: true, modality: 'hedged', altModalities: ['planned'] },
    { kind: 'procurement', quote: "Oslo's order for Type 26s", roles: '', rolesOpen: true, optional: true, altModalities: ['hedged'] },
  ] },
  { id: 'rr23', reportDate: '2024-03-01', text: 'The Ecuadorian government swapped obsolete Soviet arms for new ones? President Daniel Noboa said so in January, and took it back on 19 February. Washington had offered $200 million worth of equipment.', events: [
    { kind: 'procurement', quote: 'Washington had offered $200 million worth of equipment', roles: '', rolesOpen: true, optional: true, modality: 'planned', altKinds: ['delivery'] },
    { kind: 'procurement', quote: 'The Ecuadorian government swapped obsolete Soviet arms for new ones', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rr24', reportDate: '2025-12-03', text: 'Arms makers\' revenues rose by 5.9 per cent to $679 billion in 2024, SIPRI reported on Monday. Order books are full: Rheinmetall\'s stood at 64 billion euros at the end of September.', events: [
    { kind: 'statistic', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rr25', reportDate: '2025-12-03', text: 'The minister opened a tank museum in Kubinka and drove a T-34. Visitors may buy tickets from March. Two helicopters flew over the square.', events: [] },
];

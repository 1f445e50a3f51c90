import { type Fixture } from './fixture.types.js';

/**
 * A fifth lot of articles, annotated before they were read; they gave a score and were then developed on. All sentences
 * are our own; the deals are partly invented.
 */
export const reportingTwelve: readonly Fixture[] = [
  { id: 'rl01', reportDate: '2025-10-08', text: `Croatia signs for Leopards

Croatia and Germany signed a technical agreement in Zagreb on Tuesday under which the Balkan country will receive up to 50 Leopard 2A8 tanks. In exchange, Zagreb is to hand 30 M-84 tanks and 30 M-80 infantry fighting vehicles to Ukraine.

The tanks, to be built by KNDS Deutschland, will cost about 1.5 billion euros. Croatia had already ordered 89 Bradleys from the United States in 2022 for $196 million.`, events: [
    { kind: 'procurement', quote: 'signed a technical agreement in Zagreb on Tuesday under which the Balkan country will receive up to 50 Leopard 2A8 tanks', roles: 'buyer:HRV', rolesOpen: true, edtf: '2025-10-07', altKinds: ['signing'], altModalities: ['planned'] },
    { kind: 'delivery', quote: 'Zagreb is to hand 30 M-84 tanks and 30 M-80 infantry fighting vehicles to Ukraine', roles: 'buyer:UKR supplier:HRV', modality: 'planned', altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'will receive up to 50 Leopard 2A8 tanks', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'Croatia had already ordered 89 Bradleys from the United States in 2022 for $196 million', roles: 'buyer:HRV supplier:USA', edtf: '2022', money: 'USD 196000000 196000000 exact' },
  ] },
  { id: 'rl02', reportDate: '2025-02-14', text: `NEW DELHI - India and Mauritius signed a contract on 13 February for the lease of a Dornier 228 aircraft, the high commission in Port Louis said. It replaces a machine that had been on loan since 2016.

Hindustan Aeronautics delivered a Passenger Variant Dornier to the island's police in April 2022. An earlier order, for two Dhruv helicopters, goes back to 2009 and was completed in 2024.`, events: [
    { kind: 'procurement', quote: 'India and Mauritius signed a contract on 13 February for the lease of a Dornier 228 aircraft', roles: 'buyer:MUS supplier:IND', rolesOpen: true, edtf: '2025-02-13' },
    { kind: 'delivery', quote: "Hindustan Aeronautics delivered a Passenger Variant Dornier to the island's police in April 2022", roles: 'supplier:org:hal', rolesOpen: true, edtf: '2022-04' },
    { kind: 'procurement', quote: 'An earlier order, for two Dhruv helicopters, goes back to 2009', roles: '', rolesOpen: true, edtf: '2009' },
  ] },
  { id: 'rl03', reportDate: '2025-06-27', text: `Rwanda and Congo sign peace accord in Washington

The foreign ministers of Rwanda and the Democratic Republic of the Congo signed a peace agreement in Washington on Friday, witnessed by Secretary of State Marco Rubio. President Donald Trump later received both ministers in the Oval Office.

The accord obliges Kigali to withdraw its troops within 90 days. Qatar has mediated separately between Kinshasa and the M23 rebels since March.

The European Union imposed sanctions on Rwandan commanders on 17 March, whereupon Kigali broke off diplomatic relations with Belgium.`, events: [
    { kind: 'signing', quote: 'signed a peace agreement in Washington on Friday', roles: 'party:RWA party:COD', rolesOpen: true, edtf: '2025-06-27' },
    { kind: 'dialogue', quote: 'President Donald Trump later received both ministers in the Oval Office', roles: 'party:USA', rolesOpen: true, optional: true },
    { kind: 'dialogue', quote: 'Qatar has mediated separately between Kinshasa and the M23 rebels since March', roles: '', rolesOpen: true, optional: true },
    { kind: 'sanction', quote: 'The European Union imposed sanctions on Rwandan commanders on 17 March', roles: '', rolesOpen: true, edtf: '2025-03-17' },
    { kind: 'sanction', quote: 'Kigali broke off diplomatic relations with Belgium', roles: '', rolesOpen: true },
  ] },
  { id: 'rl04', reportDate: '2025-12-19', text: `Thai navy picks Korean frigate

Hanwha Ocean has been selected as preferred bidder for a frigate for the Royal Thai Navy, beating five European yards, Thai officials said on Thursday. The 17-billion-baht contract should be signed early next year.

Hanwha's predecessor Daewoo delivered HTMS Bhumibol Adulyadej to Thailand in December 2018 under a contract won in 2013. An option for a second ship was never taken up.`, events: [
    { kind: 'procurement', quote: 'Hanwha Ocean has been selected as preferred bidder for a frigate for the Royal Thai Navy', roles: 'buyer:THA supplier:org:hanwha-ocean', rolesOpen: true, edtf: '2025-12-18', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'The 17-billion-baht contract should be signed early next year', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'delivery', quote: 'delivered HTMS Bhumibol Adulyadej to Thailand in December 2018', roles: 'buyer:THA', rolesOpen: true, edtf: '2018-12' },
    { kind: 'procurement', quote: 'under a contract won in 2013', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'An option for a second ship was never taken up', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
  ] },
  { id: 'rl05', reportDate: '2025-07-23', text: `Paraguay receives first Super Tucanos

The Paraguayan Air Force received four of six A-29 Super Tucanos from Embraer on 30 June in a ceremony at Luque, attended by President Santiago Peña. The contract, worth $105 million and financed by Brazil's development bank BNDES, was signed in July 2024.

Asunción also bought 28 radar stations' worth of equipment, officials joked; in fact Congress has yet to approve a purchase of radars from Taiwan.`, events: [
    { kind: 'delivery', quote: 'The Paraguayan Air Force received four of six A-29 Super Tucanos from Embraer on 30 June', roles: 'buyer:PRY supplier:org:embraer', edtf: '2025-06-30' },
    { kind: 'procurement', quote: 'The contract, worth $105 million', roles: '', rolesOpen: true, edtf: '2024-07', money: 'USD 105000000 105000000 exact', optional: true },
    { kind: 'procurement', quote: "Asunción also bought 28 radar stations' worth of equipment", roles: '', optional: true },
    { kind: 'procurement', quote: 'Congress has yet to approve a purchase of radars from Taiwan', roles: 'buyer:PRY', rolesOpen: true, modality: 'negated', altModalities: ['planned', 'hedged'] },
  ] },
  { id: 'rl06', reportDate: '2026-01-30', text: `Ottawa and Seoul edge closer on submarines

Canada's procurement minister toured Hanwha Ocean's yard on Geoje island on Wednesday and said a decision between the Korean boats and the German-Norwegian Type 212CD would come by the summer. Up to 12 submarines are wanted, at an estimated cost of 60 billion Canadian dollars.

A memorandum on defence industrial cooperation was signed by the two governments in October. TKMS, for its part, opened an office in Ottawa last year.`, events: [
    { kind: 'procurement', quote: 'Up to 12 submarines are wanted, at an estimated cost of 60 billion Canadian dollars', roles: '', rolesOpen: true, modality: 'planned', altModalities: ['hedged'], money: 'CAD 60000000000 60000000000 estimated', optional: true },
    { kind: 'dialogue', quote: "Canada's procurement minister toured Hanwha Ocean's yard", roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'signing', quote: 'A memorandum on defence industrial cooperation was signed by the two governments in October', roles: 'party:CAN party:KOR', rolesOpen: true, edtf: '2025-10' },
  ] },
  { id: 'rl07', reportDate: '2025-11-21', text: `Saudi Arabia named major ally, promised F-35s

President Donald Trump told Crown Prince Mohammed bin Salman at a White House dinner on Tuesday that the United States would sell F-35 fighters to Saudi Arabia. The two also signed a strategic defence agreement.

Riyadh agreed to buy nearly 300 Abrams tanks, a fact sheet said. Israel's air force objected to the sale in a position paper, according to local media.

Washington halted sales of offensive arms to the kingdom in February 2021 and lifted the ban in August 2024.`, events: [
    { kind: 'procurement', quote: 'the United States would sell F-35 fighters to Saudi Arabia', roles: 'buyer:SAU supplier:USA', modality: 'planned', edtf: '2025-11-18' },
    { kind: 'signing', quote: 'The two also signed a strategic defence agreement', roles: 'party:USA party:SAU', rolesOpen: true },
    { kind: 'procurement', quote: 'Riyadh agreed to buy nearly 300 Abrams tanks', roles: 'buyer:SAU', rolesOpen: true, modality: 'planned', altModalities: ['asserted'] },
    { kind: 'criticism', quote: "Israel's air force objected to the sale in a position paper", roles: '', rolesOpen: true },
    { kind: 'sanction', quote: 'Washington halted sales of offensive arms to the kingdom in February 2021', roles: '', rolesOpen: true, edtf: '2021-02' },
    { kind: 'sanction', quote: 'lifted the ban in August 2024', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rl08', reportDate: '2025-03-19', text: `Armenian and Azerbaijani texts agreed

Yerevan and Baku concluded talks on the text of a peace treaty on 13 March, their foreign ministries announced separately. Where and when it will be signed remains open.

Since the war of 2020 Armenia has bought weapons from India, among them Pinaka launchers ordered in September 2022 for some $250 million, and from France, which delivered 24 Bastion vehicles in November 2023.

Ilham Aliyev denounced the French deliveries last month.`, events: [
    { kind: 'signing', quote: 'Yerevan and Baku concluded talks on the text of a peace treaty on 13 March', roles: 'party:ARM party:AZE', edtf: '2025-03-13', altKinds: ['dialogue'] },
    { kind: 'procurement', quote: 'Armenia has bought weapons from India', roles: 'buyer:ARM supplier:IND', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'Pinaka launchers ordered in September 2022 for some $250 million', roles: 'buyer:ARM', rolesOpen: true, edtf: '2022-09', money: 'USD 250000000 250000000 approx' },
    { kind: 'delivery', quote: 'delivered 24 Bastion vehicles in November 2023', roles: 'supplier:FRA', rolesOpen: true, edtf: '2023-11' },
    { kind: 'criticism', quote: 'Ilham Aliyev denounced the French deliveries last month', roles: '', rolesOpen: true, edtf: '2025-02' },
  ] },
];

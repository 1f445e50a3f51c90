import { type Fixture } from './fixture.types.js';

/**
 * A fourth lot of articles, in the plain manner of trade press and agencies, annotated before they were read; they gave a
 * score and were then developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingEleven: readonly Fixture[] = [
  { id: 'rk01', reportDate: '2025-08-05', text: `Leonardo wins Malaysian patrol aircraft contract

Malaysia has signed a contract with Italy's Leonardo for two ATR 72 MPA maritime patrol aircraft, the company said on Tuesday. The contract, valued at 789.6 million ringgit, was signed in Langkawi in May 2023, but financing was only completed last month.

Deliveries will start in 2026. The Royal Malaysian Air Force selected the type in October 2022, ahead of competing offers from Indonesia's PTDI and Airbus.

Kuala Lumpur is separately negotiating with Leonardo over additional AW139 helicopters.`, events: [
    { kind: 'procurement', quote: "Malaysia has signed a contract with Italy's Leonardo for two ATR 72 MPA maritime patrol aircraft", roles: 'buyer:MYS supplier:org:leonardo', edtf: '2023-05', money: 'MYR 789600000 789600000 exact' },
    { kind: 'delivery', quote: 'Deliveries will start in 2026', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: 'The Royal Malaysian Air Force selected the type in October 2022', roles: 'buyer:MYS', rolesOpen: true, edtf: '2022-10', optional: true },
    { kind: 'procurement', quote: 'Kuala Lumpur is separately negotiating with Leonardo over additional AW139 helicopters', roles: 'buyer:MYS supplier:org:leonardo', modality: 'negotiating' },
  ] },
  { id: 'rk02', reportDate: '2024-03-14', text: `Norway and the United Kingdom agreed on Wednesday to buy ammunition together, the two defence ministries announced. The memorandum of understanding was signed in Oslo by Bjørn Arild Gram and Grant Shapps.

Oslo ordered 155 mm shells worth 2 billion kroner from Nammo in January. London has placed orders with BAE Systems for more than £400 million since 2022.`, events: [
    { kind: 'signing', quote: 'The memorandum of understanding was signed in Oslo by Bjørn Arild Gram and Grant Shapps', roles: 'party:NOR party:GBR', rolesOpen: true },
    { kind: 'signing', quote: 'Norway and the United Kingdom agreed on Wednesday to buy ammunition together', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'Oslo ordered 155 mm shells worth 2 billion kroner from Nammo in January', roles: 'buyer:NOR supplier:org:nammo', edtf: '2024-01', money: 'NOK 2000000000 2000000000 exact' },
    { kind: 'procurement', quote: 'London has placed orders with BAE Systems for more than £400 million since 2022', roles: 'buyer:GBR supplier:org:bae-systems', money: 'GBP 400000000 - gt' },
  ] },
  { id: 'rk03', reportDate: '2025-11-27', text: `Morocco takes delivery of Israeli howitzers

Morocco has received the first of 36 ATMOS 2000 self-propelled howitzers it ordered from Elbit Systems, the newspaper La Tribune reported on Wednesday, citing military sources. The deal, worth around 170 million euros, was concluded in 2023.

Rabat and Jerusalem have grown closer since they normalised relations in December 2020. The two signed a defence cooperation memorandum in November 2021, during a visit to Rabat by then defence minister Benny Gantz.

In 2022 Morocco bought the Barak MX system from Israel Aerospace Industries for more than $500 million. A year later, it acquired Spy X loitering munitions from BlueBird, and it is now said to be considering Merkava tanks.

The Islamist Justice and Development Party condemned the purchases.`, events: [
    { kind: 'delivery', quote: 'Morocco has received the first of 36 ATMOS 2000 self-propelled howitzers', roles: 'buyer:MAR supplier:org:elbit-systems', rolesOpen: true, altModalities: ['hedged'] },
    { kind: 'procurement', quote: 'it ordered from Elbit Systems', roles: 'buyer:MAR supplier:org:elbit-systems', edtf: '2023', money: 'EUR 170000000 170000000 approx' },
    { kind: 'normalisation', quote: 'they normalised relations in December 2020', roles: 'party:MAR party:ISR', edtf: '2020-12' },
    { kind: 'signing', quote: 'The two signed a defence cooperation memorandum in November 2021', roles: 'party:MAR party:ISR', edtf: '2021-11' },
    { kind: 'dialogue', quote: 'during a visit to Rabat by then defence minister Benny Gantz', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'In 2022 Morocco bought the Barak MX system from Israel Aerospace Industries for more than $500 million', roles: 'buyer:MAR supplier:org:iai', edtf: '2022', money: 'USD 500000000 - gt' },
    { kind: 'procurement', quote: 'A year later, it acquired Spy X loitering munitions from BlueBird', roles: 'buyer:MAR supplier:org:bluebird', edtf: '2023' },
    { kind: 'procurement', quote: 'it is now said to be considering Merkava tanks', roles: 'buyer:MAR', rolesOpen: true, modality: 'hedged' },
    { kind: 'criticism', quote: 'condemned the purchases', roles: '', rolesOpen: true },
    { kind: 'trend', quote: 'Rabat and Jerusalem have grown closer', roles: '', optional: true },
  ] },
  { id: 'rk04', reportDate: '2025-02-20', text: `Kuwait suspends Typhoon payments, report says

Kuwait has not suspended payments for its 28 Eurofighter Typhoons, the defence ministry said on Thursday, denying a report in a local newspaper. All but two of the jets, ordered in April 2016 for 7.96 billion euros, have been handed over by Leonardo.

The emirate cancelled a plan to buy Russian Pantsir systems after the invasion of Ukraine, a former official said.`, events: [
    { kind: 'procurement', quote: 'ordered in April 2016 for 7.96 billion euros', roles: 'buyer:KWT', rolesOpen: true, edtf: '2016-04', money: 'EUR 7960000000 7960000000 exact' },
    { kind: 'delivery', quote: 'have been handed over by Leonardo', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'The emirate cancelled a plan to buy Russian Pantsir systems', roles: 'buyer:KWT', rolesOpen: true, modality: 'cancelled' },
    { kind: 'procurement', quote: 'Kuwait has not suspended payments for its 28 Eurofighter Typhoons', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rk05', reportDate: '2025-04-11', text: `Philippine and Japanese troops to train on each other's soil

The Philippine Senate ratified a reciprocal access agreement with Japan in December, and Tokyo's Diet followed suit last week. The pact had been signed in Manila on 8 July 2024.

Japan will also hand over five more coastal radars next year under its security assistance programme. Prime Minister Shigeru Ishiba is to visit Manila on 29 April for talks with President Ferdinand Marcos.`, events: [
    { kind: 'signing', quote: 'The Philippine Senate ratified a reciprocal access agreement with Japan in December', roles: 'party:PHL party:JPN', edtf: '2024-12' },
    { kind: 'signing', quote: 'The pact had been signed in Manila on 8 July 2024', roles: '', rolesOpen: true, optional: true, edtf: '2024-07-08' },
    { kind: 'delivery', quote: 'Japan will also hand over five more coastal radars next year', roles: 'supplier:JPN', rolesOpen: true, modality: 'planned', edtf: '2026', altKinds: ['procurement'] },
    { kind: 'dialogue', quote: 'Prime Minister Shigeru Ishiba is to visit Manila on 29 April for talks with President Ferdinand Marcos', roles: 'party:JPN party:PHL', edtf: '2025-04-29', modality: 'planned', altModalities: ['asserted'] },
  ] },
  { id: 'rk06', reportDate: '2026-01-20', text: `Greece to buy Israeli rocket artillery

Greece's parliament on Monday approved the purchase of 36 PULS rocket launchers from Israel's Elbit Systems in a deal worth 650 million euros, officials said. The contract is expected to be signed in the coming months and deliveries would be completed within four years.

Athens also plans to acquire a multi-layered air defence system from Israel for about 3 billion euros. Defence Minister Nikos Dendias discussed the project with his Israeli counterpart Israel Katz in Athens last week.

Turkey criticised the purchase.`, events: [
    { kind: 'procurement', quote: "Greece's parliament on Monday approved the purchase of 36 PULS rocket launchers from Israel's Elbit Systems", roles: 'buyer:GRC supplier:org:elbit-systems', edtf: '2026-01-19', modality: 'planned', altModalities: ['asserted'], money: 'EUR 650000000 650000000 exact' },
    { kind: 'procurement', quote: 'The contract is expected to be signed in the coming months', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: 'Athens also plans to acquire a multi-layered air defence system from Israel for about 3 billion euros', roles: 'buyer:GRC supplier:ISR', modality: 'planned', money: 'EUR 3000000000 3000000000 approx' },
    { kind: 'dialogue', quote: 'Nikos Dendias discussed the project with his Israeli counterpart Israel Katz in Athens last week', roles: 'party:GRC party:ISR', edtf: '2026-01-12/2026-01-18' },
    { kind: 'criticism', quote: 'Turkey criticised the purchase', roles: '', rolesOpen: true },
  ] },
  { id: 'rk07', reportDate: '2025-10-03', text: `Brazil and India deepen defence ties

Embraer and India's Mahindra opened a joint office in New Delhi on Thursday and will offer the C-390 for the Indian Air Force's medium transport competition. They had signed a memorandum of understanding in February last year.

If selected, the aircraft would be assembled in India. Brazil's navy, for its part, has shown interest in Indian support for its Scorpène submarines.

The two countries held their first joint defence committee meeting in São Paulo in 2019.`, events: [
    { kind: 'procurement', quote: "will offer the C-390 for the Indian Air Force's medium transport competition", roles: 'buyer:IND', rolesOpen: true, modality: 'planned' },
    { kind: 'industrial-cooperation', quote: "Embraer and India's Mahindra opened a joint office in New Delhi on Thursday", roles: '', rolesOpen: true, optional: true },
    { kind: 'signing', quote: 'They had signed a memorandum of understanding in February last year', roles: '', rolesOpen: true, edtf: '2024-02', altKinds: ['industrial-cooperation'] },
    { kind: 'industrial-cooperation', quote: 'If selected, the aircraft would be assembled in India', roles: '', rolesOpen: true, optional: true, modality: 'conditional' },
    { kind: 'procurement', quote: "Brazil's navy, for its part, has shown interest in Indian support", roles: '', rolesOpen: true, optional: true, modality: 'hedged' },
    { kind: 'dialogue', quote: 'The two countries held their first joint defence committee meeting in São Paulo in 2019', roles: 'party:BRA party:IND', edtf: '2019' },
  ] },
  { id: 'rk08', reportDate: '2025-12-09', text: `Washington lifts arms embargo on Cambodia

The United States has lifted a four-year-old arms embargo on Cambodia, the State Department said in a notice published on 7 November. It had imposed the ban in December 2021, citing Chinese influence at the Ream naval base.

Phnom Penh took delivery of two Type 56C corvettes from China this year. Cambodian and American forces will resume the Angkor Sentinel exercise in 2026, after an eight-year break.`, events: [
    { kind: 'sanction', quote: 'The United States has lifted a four-year-old arms embargo on Cambodia', roles: '', rolesOpen: true, modality: 'cancelled', altModalities: ['asserted'] },
    { kind: 'sanction', quote: 'It had imposed the ban in December 2021', roles: '', rolesOpen: true, edtf: '2021-12' },
    { kind: 'delivery', quote: 'Phnom Penh took delivery of two Type 56C corvettes from China this year', roles: 'buyer:KHM supplier:CHN', edtf: '2025' },
    { kind: 'exercise', quote: 'Cambodian and American forces will resume the Angkor Sentinel exercise in 2026', roles: 'party:KHM party:USA', edtf: '2026', modality: 'planned' },
  ] },
  { id: 'rk09', reportDate: '2025-05-30', text: `Sweden to supply Ukraine with armoured vehicles

STOCKHOLM (Own service) - Sweden will donate 26 CB90 fast boats and a number of Archer howitzers to Ukraine, Defence Minister Pål Jonson told a news conference on Friday, presenting the country's 19th aid package, worth 4.8 billion kronor.

Last year Stockholm pledged two ASC 890 surveillance aircraft. Neither has been delivered.

Saab is also in negotiations with Kyiv about the Gripen, according to Jonson. "There is no contract yet," he said.`, events: [
    { kind: 'delivery', quote: 'Sweden will donate 26 CB90 fast boats and a number of Archer howitzers to Ukraine', roles: 'buyer:UKR supplier:SWE', modality: 'planned', altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'Last year Stockholm pledged two ASC 890 surveillance aircraft', roles: '', rolesOpen: true, edtf: '2024', modality: 'planned', altKinds: ['procurement'], altModalities: ['negated'], optional: true },
    { kind: 'delivery', quote: 'Neither has been delivered', roles: '', optional: true },
    { kind: 'procurement', quote: 'Saab is also in negotiations with Kyiv about the Gripen', roles: 'buyer:UKR supplier:org:saab', modality: 'negotiating' },
    { kind: 'procurement', quote: 'There is no contract yet', roles: '', optional: true },
  ] },
  { id: 'rk10', reportDate: '2025-07-17', text: `Azerbaijan and Syria open an energy chapter

Ilham Aliyev received Ahmed al-Sharaa in Baku on 12 July, the first visit by a Syrian president since the fall of Bashar al-Assad. Gas deliveries through Turkey are to begin in August under a memorandum initialled by SOCAR and the Syrian energy ministry.

Damascus and Baku agreed to reopen embassies. Syrian and Israeli officials also met in the Azerbaijani capital, a diplomatic source in Damascus said.`, events: [
    { kind: 'dialogue', quote: 'Ilham Aliyev received Ahmed al-Sharaa in Baku on 12 July', roles: 'party:AZE party:SYR', edtf: '2025-07-12' },
    { kind: 'signing', quote: 'under a memorandum initialled by SOCAR and the Syrian energy ministry', roles: '', rolesOpen: true },
    { kind: 'normalisation', quote: 'Damascus and Baku agreed to reopen embassies', roles: 'party:SYR party:AZE', modality: 'planned', altModalities: ['asserted'] },
    { kind: 'dialogue', quote: 'Syrian and Israeli officials also met in the Azerbaijani capital', roles: 'party:SYR party:ISR', rolesOpen: true },
    { kind: 'delivery', quote: 'Gas deliveries through Turkey are to begin in August', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
];

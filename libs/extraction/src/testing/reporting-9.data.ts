import { type Fixture } from './fixture.types.js';

/**
 * A third lot of short articles, annotated before they were read; they gave a score and were then developed on. All
 * sentences are our own; the deals are partly invented.
 */
export const reportingNine: readonly Fixture[] = [
  { id: 'ri01', reportDate: '2025-06-19', text: `Paris Air Show: Embraer lands Lithuania

LE BOURGET - Lithuania is the latest country to choose the C-390 Millennium, its deputy defence minister announced at the Paris Air Show on Tuesday. Three of the transports are to be bought, although no price was disclosed.

Portugal, the launch export customer, added a sixth aircraft to its order of 2019 a day later. Sweden and Slovakia are in contract talks with the Brazilian manufacturer.

Embraer handed over Hungary's second machine last September.`, events: [
    { kind: 'procurement', quote: 'Lithuania is the latest country to choose the C-390 Millennium', roles: 'buyer:LTU', rolesOpen: true, edtf: '2025-06-17', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'Three of the transports are to be bought', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: 'Portugal, the launch export customer, added a sixth aircraft to its order of 2019 a day later', roles: 'buyer:PRT', rolesOpen: true },
    { kind: 'procurement', quote: 'Sweden and Slovakia are in contract talks with the Brazilian manufacturer', roles: '', rolesOpen: true, optional: true, modality: 'negotiating' },
    { kind: 'delivery', quote: "Embraer handed over Hungary's second machine last September", roles: 'buyer:HUN supplier:org:embraer', edtf: '2024-09' },
  ] },
  { id: 'ri02', reportDate: '2025-01-22', text: `Belgrade confirms Chinese missiles

Serbia has put its FK-3 surface-to-air missiles into service, President Aleksandar Vučić said at a ceremony in Batajnica on 21 January. The systems were flown in by six Chinese Y-20s in April 2022.

Belgrade signed for them in 2019. It had first looked at the Russian S-300 but judged it too dear.`, events: [
    { kind: 'delivery', quote: 'Serbia has put its FK-3 surface-to-air missiles into service', roles: 'buyer:SRB', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'The systems were flown in by six Chinese Y-20s in April 2022', roles: '', rolesOpen: true, edtf: '2022-04' },
    { kind: 'procurement', quote: 'Belgrade signed for them in 2019', roles: 'buyer:SRB', rolesOpen: true, edtf: '2019' },
    { kind: 'procurement', quote: 'It had first looked at the Russian S-300', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'ri03', reportDate: '2025-08-29', text: `The Hague freezes exports

The Dutch government has refused three licences for naval radar parts destined for Israel, the foreign trade minister told MPs in a letter on Wednesday. A court of appeal had banned the export of F-35 components in February 2024.

Slovenia went further: on 31 July it prohibited all trade in arms with Israel, the first EU country to do so. Madrid followed in September, the month in which Berlin eased its own ban.`, events: [
    { kind: 'sanction', quote: 'The Dutch government has refused three licences for naval radar parts destined for Israel', roles: '', rolesOpen: true, edtf: '2025-08-27', altModalities: ['negated', 'cancelled'], altKinds: ['procurement'] },
    { kind: 'sanction', quote: 'A court of appeal had banned the export of F-35 components in February 2024', roles: '', rolesOpen: true, edtf: '2024-02', altKinds: ['procurement'] },
    { kind: 'sanction', quote: 'on 31 July it prohibited all trade in arms with Israel', roles: '', rolesOpen: true, edtf: '2025-07-31' },
    { kind: 'sanction', quote: 'Berlin eased its own ban', roles: '', optional: true },
  ] },
  { id: 'ri04', reportDate: '2025-12-03', text: `NEW DELHI, Dec 3 - India is about to conclude a roughly $2 billion lease of a Russian nuclear-powered attack submarine, people familiar with the matter said, after price negotiations that dragged on for almost ten years.

Delivery is expected within two years. India signed a comparable contract, for $3 billion, in March 2019.

Vladimir Putin arrives on Thursday for a summit with Prime Minister Narendra Modi. His defence minister, Andrei Belousov, is due to discuss five more S-400 regiments with Rajnath Singh.`, events: [
    { kind: 'procurement', quote: 'India is about to conclude a roughly $2 billion lease of a Russian nuclear-powered attack submarine', roles: 'buyer:IND supplier:RUS', rolesOpen: true, modality: 'planned', altModalities: ['negotiating', 'hedged'], money: 'USD 2000000000 2000000000 approx' },
    { kind: 'delivery', quote: 'Delivery is expected within two years', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: 'India signed a comparable contract, for $3 billion, in March 2019', roles: 'buyer:IND', rolesOpen: true, edtf: '2019-03', money: 'USD 3000000000 3000000000 exact' },
    { kind: 'dialogue', quote: 'Vladimir Putin arrives on Thursday for a summit with Prime Minister Narendra Modi', roles: 'party:RUS party:IND', edtf: '2025-12-04', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'is due to discuss five more S-400 regiments with Rajnath Singh', roles: '', rolesOpen: true, modality: 'negotiating', altModalities: ['planned', 'hedged'], altKinds: ['dialogue'] },
  ] },
  { id: 'ri05', reportDate: '2025-09-24', text: `Doha and Abu Dhabi in the wake of the strike

Qatar's prime minister saw Secretary of State Marco Rubio in Washington last Friday, days after Israeli jets had bombed Doha. The Emirati foreign ministry called in Israel's deputy ambassador to protest, and the Emirates kept Israeli firms away from their air show.

Arab leaders gathered in the Qatari capital on 15 September and condemned what they called a cowardly attack. Benjamin Netanyahu telephoned his Qatari counterpart on 29 September to apologise.`, events: [
    { kind: 'dialogue', quote: "Qatar's prime minister saw Secretary of State Marco Rubio in Washington last Friday", roles: 'party:QAT party:USA', edtf: '2025-09-19' },
    { kind: 'criticism', quote: "The Emirati foreign ministry called in Israel's deputy ambassador to protest", roles: '', rolesOpen: true, altKinds: ['protest'] },
    { kind: 'sanction', quote: 'the Emirates kept Israeli firms away from their air show', roles: '', rolesOpen: true, optional: true },
    { kind: 'criticism', quote: 'condemned what they called a cowardly attack', roles: '', rolesOpen: true, edtf: '2025-09-15', altKinds: ['dialogue'] },
    { kind: 'dialogue', quote: 'Arab leaders gathered in the Qatari capital on 15 September', roles: '', rolesOpen: true, optional: true },
    { kind: 'dialogue', quote: 'Benjamin Netanyahu telephoned his Qatari counterpart on 29 September to apologise', roles: 'party:ISR party:QAT', optional: true },
  ] },
  { id: 'ri06', reportDate: '2025-11-13', text: `Jakarta turns to China for jets

Indonesia will get 42 Chengdu J-10C fighters "soon", Defence Minister Sjafrie Sjamsoeddin told reporters last month, and the finance ministry has set aside more than $9 billion for them.

It would be the country's first large purchase from China. In June Jakarta also agreed to buy 48 KAAN fighters from Turkey, a deal President Erdoğan put at $10 billion. Meanwhile the first three Rafales, part of an $8.1 billion package from 2022, are due in February.`, events: [
    { kind: 'procurement', quote: 'Indonesia will get 42 Chengdu J-10C fighters', roles: 'buyer:IDN', rolesOpen: true, modality: 'planned', altKinds: ['delivery'] },
    { kind: 'procurement', quote: "It would be the country's first large purchase from China", roles: '', optional: true },
    { kind: 'procurement', quote: 'In June Jakarta also agreed to buy 48 KAAN fighters from Turkey', roles: 'buyer:IDN supplier:TUR', edtf: '2025-06', modality: 'planned', altModalities: ['asserted'], money: 'USD 10000000000 10000000000 estimated' },
    { kind: 'delivery', quote: 'the first three Rafales, part of an $8.1 billion package from 2022, are due in February', roles: '', rolesOpen: true, modality: 'planned', edtf: '2026-02', altKinds: ['procurement'] },
  ] },
  { id: 'ri07', reportDate: '2024-12-20', text: `Sofia and Bucharest, with Ankara's help, began sweeping mines off their coasts in July under an accord their defence ministers had signed in Istanbul on 11 January.

Bulgaria took over two Tripartite-class ships from the Netherlands in October. It is to receive five more from Belgium by 2030.`, events: [
    { kind: 'exercise', quote: 'began sweeping mines off their coasts in July', roles: '', rolesOpen: true, optional: true, altKinds: ['intelligence-cooperation', 'dialogue'] },
    { kind: 'signing', quote: 'under an accord their defence ministers had signed in Istanbul on 11 January', roles: '', rolesOpen: true, edtf: '2024-01-11' },
    { kind: 'delivery', quote: 'Bulgaria took over two Tripartite-class ships from the Netherlands in October', roles: 'buyer:BGR supplier:NLD', edtf: '2024-10', altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'It is to receive five more from Belgium by 2030', roles: 'buyer:BGR supplier:BEL', edtf: '2030', modality: 'planned' },
  ] },
  { id: 'ri08', reportDate: '2025-10-15', text: `Lima's war on old jets

Peru has whittled its fighter contest down to three: the Gripen, the Rafale and the F-16. Cabinet set aside 3.5 billion dollars for 24 of them in 2024, and a decision had been promised for July.

The United States cleared the sale of a dozen F-16s to Lima on 15 September for an estimated $3.42 billion. Saab, for its part, has offered to build parts in Arequipa.

The air force lost its last serviceable Mirage in an accident on 4 October.`, events: [
    { kind: 'procurement', quote: 'Peru has whittled its fighter contest down to three', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: 'Cabinet set aside 3.5 billion dollars for 24 of them in 2024', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: 'The United States cleared the sale of a dozen F-16s to Lima on 15 September for an estimated $3.42 billion', roles: 'buyer:PER supplier:USA', edtf: '2025-09-15', modality: 'planned', money: 'USD 3420000000 3420000000 estimated' },
    { kind: 'industrial-cooperation', quote: 'Saab, for its part, has offered to build parts in Arequipa', roles: '', rolesOpen: true, modality: 'planned', altKinds: ['procurement'], optional: true },
  ] },
  { id: 'ri09', reportDate: '2025-03-21', text: `Dublin spends at last

Ireland's government decided on Thursday to buy military radar from France, under a government-to-government agreement that the defence minister valued at between 300 and 500 million euros. It is the state's largest arms purchase ever.

Thales will be the contractor. Work starts next year and the radar should be in place by 2028, when Ireland takes the EU presidency... for the second time in the decade.`, events: [
    { kind: 'procurement', quote: "Ireland's government decided on Thursday to buy military radar from France", roles: 'buyer:IRL supplier:FRA', rolesOpen: true, edtf: '2025-03-20', modality: 'planned', altModalities: ['asserted'], money: 'EUR 300000000 500000000 range' },
    { kind: 'procurement', quote: 'Thales will be the contractor', roles: '', optional: true },
    { kind: 'procurement', quote: "It is the state's largest arms purchase ever", roles: '', optional: true },
  ] },
  { id: 'ri10', reportDate: '2026-02-10', text: `Kinshasa receives Turkish drones

The first pair of TB2 drones for the Democratic Republic of Congo touched down in Kisangani on 2 February, according to flight trackers and two diplomats. Kinshasa is thought to have paid Baykar around 40 million dollars.

Rwanda, whose own drones come from Israel, called the delivery "an escalation". In August 2021 it had bought a first lot of SpyLites from BlueBird.

Felix Tshisekedi met Paul Kagame in Doha in March of last year and again in Washington in December.`, events: [
    { kind: 'delivery', quote: 'The first pair of TB2 drones for the Democratic Republic of Congo touched down in Kisangani on 2 February', roles: 'buyer:COD', rolesOpen: true, edtf: '2026-02-02' },
    { kind: 'procurement', quote: 'Kinshasa is thought to have paid Baykar around 40 million dollars', roles: 'buyer:COD supplier:org:baykar', rolesOpen: true, modality: 'hedged', money: 'USD 40000000 40000000 approx' },
    { kind: 'criticism', quote: 'called the delivery "an escalation"', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'In August 2021 it had bought a first lot of SpyLites from BlueBird', roles: 'buyer:RWA supplier:org:bluebird', edtf: '2021-08' },
    { kind: 'dialogue', quote: 'Felix Tshisekedi met Paul Kagame in Doha in March of last year', roles: 'party:COD party:RWA', edtf: '2025-03' },
  ] },
];

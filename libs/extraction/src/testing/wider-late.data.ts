import { type Fixture } from './fixture.types.js';

/**
 * A fourth set, annotated before it was read; it gave a score (events 0.87, buyers 0.88, suppliers 0.87) and was then
 * developed on. All sentences are our own; the deals are partly invented.
 */
export const widerLate: readonly Fixture[] = [
  { id: 'p01', text: 'Zagreb has decided in favour of the Rafale: Croatia will pay 999 million euros for 12 second-hand jets from France.', events: [{ kind: 'procurement', roles: 'buyer:HRV supplier:FRA', money: 'EUR 999000000 999000000 exact', modality: 'planned', altModalities: ['asserted'] }] },
  { id: 'p02', text: 'The Royal Netherlands Navy and Damen Naval signed a contract on 8 June 2023 for four anti-submarine warfare frigates.', events: [{ kind: 'procurement', roles: 'buyer:NLD supplier:org:damen', edtf: '2023-06-08' }] },
  { id: 'p03', text: 'Iraqi Kurdistan aside, Baghdad has bought 20 Caracal helicopters from Airbus Helicopters since 2024.', events: [{ kind: 'procurement', roles: 'buyer:IRQ supplier:org:airbus' }] },
  { id: 'p04', text: 'Equatorial Guinea received in 2019 a training aircraft made by the Spanish company Aertec.', events: [{ kind: 'delivery', roles: 'buyer:GNQ supplier:org:aertec', edtf: '2019' }] },
  { id: 'p05', text: 'Sources in Delhi played down talk of a deal for Su-57 fighters; nothing has been agreed with Moscow, they insisted.', events: [{ kind: 'procurement', roles: '', rolesOpen: true, modality: 'negated', altModalities: ['hedged', 'negotiating', 'planned'], optional: true }] },
  { id: 'p06', text: 'Rheinmetall has booked an order from Romania worth €328 million to modernise Gepard anti-aircraft guns.', events: [{ kind: 'procurement', roles: 'buyer:ROU supplier:org:rheinmetall', money: 'EUR 328000000 328000000 exact' }] },
  { id: 'p07', text: 'Uruguay cancelled the construction of two offshore patrol vessels at the Spanish yard Cardama in October 2025.', events: [{ kind: 'procurement', roles: 'buyer:URY supplier:org:cardama', modality: 'cancelled', edtf: '2025-10', altKinds: ['sanction', 'industrial-cooperation'] }] },
  { id: 'p08', text: 'Armenia, which once relied on Moscow, ordered three Ground Master 200 radars from the French group Thales in October 2023.', events: [{ kind: 'procurement', roles: 'buyer:ARM supplier:org:thales', edtf: '2023-10' }] },
  { id: 'p09', text: 'According to a leaked letter, Tehran offered to sell Shahed drones to Bolivia.', events: [{ kind: 'procurement', roles: 'buyer:BOL supplier:IRN', modality: 'planned', altModalities: ['hedged'] }] },
  { id: 'p10', text: 'The first two of eight P-8A Poseidon aircraft for the German Navy were handed over by Boeing on 7 October 2025.', events: [{ kind: 'delivery', roles: 'buyer:DEU supplier:org:boeing', edtf: '2025-10-07' }] },
  { id: 'p11', text: 'South Africa and Saudi Arabia are in talks about a stake in Denel, people close to the matter said, but no agreement is in sight.', events: [{ kind: 'dialogue', roles: '', rolesOpen: true, optional: true }, { kind: 'procurement', roles: '', rolesOpen: true, optional: true, modality: 'negotiating' }] },
  { id: 'p12', text: 'Sierra Leone will get two patrol boats under a Chinese grant of 50 million yuan.', events: [{ kind: 'delivery', roles: 'buyer:SLE supplier:CHN', money: 'CNY 50000000 50000000 exact', modality: 'planned', altKinds: ['procurement'] }] },
  { id: 'p13', text: 'L3Harris was selected by South Korea in September 2025 to supply four early warning jets for 3.1 trillion won.', events: [{ kind: 'procurement', roles: 'buyer:KOR supplier:org:l3harris', edtf: '2025-09', money: 'KRW 3100000000000 3100000000000 exact' }] },
  { id: 'p14', text: 'Sofia confirmed it had placed a follow-on order for Stryker vehicles with General Dynamics Land Systems, worth more than $1.3 billion.', events: [{ kind: 'procurement', roles: 'buyer:BGR supplier:org:general-dynamics', money: 'USD 1300000000 - gt' }] },
  { id: 'p15', text: 'Jamaica leases a Beechcraft King Air from a Canadian company for $4.5 million a year.', events: [{ kind: 'procurement', roles: 'buyer:JAM supplier:CAN', money: 'USD 4500000 4500000 exact' }] },
  { id: 'p16', text: 'Poland denies it has cancelled the Black Hawk purchase.', events: [{ kind: 'procurement', roles: 'buyer:POL', optional: true, altModalities: ['planned', 'asserted', 'negated'] }] },
  { id: 'p17', text: 'Turkish Aerospace and Kazakhstan Aviation Industry agreed on 13 May 2022 to assemble Anka drones in Kazakhstan.', events: [{ kind: 'industrial-cooperation', roles: '', rolesOpen: true, edtf: '2022-05-13', altModalities: ['planned'] }] },
  { id: 'p18', text: 'An Ecuadorian court froze the purchase of 20,000 pistols from the Turkish maker Canik.', events: [{ kind: 'procurement', roles: 'buyer:ECU supplier:org:canik', modality: 'cancelled' }] },
  { id: 'p19', text: 'Vietnam said on Monday it would buy 12 T-6C trainers; five were delivered in November 2024.', reportDate: '2024-12-04', events: [{ kind: 'procurement', roles: 'buyer:VNM', rolesOpen: true, modality: 'planned' }, { kind: 'delivery', roles: '', rolesOpen: true, edtf: '2024-11', quote: 'five were delivered in November 2024' }] },
  { id: 'p20', text: 'Saab and the Swedish Defence Materiel Administration (FMV) have entered into an agreement covering two A26 submarines valued at SEK 25 billion.', events: [{ kind: 'procurement', roles: 'buyer:SWE supplier:org:saab', money: 'SEK 25000000000 25000000000 exact' }] },
  { id: 'p21', text: 'Togo procured five Mi-17 helicopters and three Mi-35Ms, the last of which was seen at Lome airport in 2022.', events: [{ kind: 'procurement', roles: 'buyer:TGO', rolesOpen: true }] },
  { id: 'p22', text: 'Guyana ordered a 190-foot patrol vessel from US shipbuilder Metal Shark for $11.5 million in 2022.', events: [{ kind: 'procurement', roles: 'buyer:GUY supplier:org:metal-shark', money: 'USD 11500000 11500000 exact', edtf: '2022' }] },
  { id: 'p23', text: "Norway's parliament has unanimously backed the purchase of two more U212CD submarines from TKMS for 46 billion kroner.", events: [{ kind: 'procurement', roles: 'buyer:NOR supplier:org:tkms', money: 'NOK 46000000000 46000000000 exact', modality: 'planned', altModalities: ['asserted'] }] },
  { id: 'p24', text: 'Eritrea and Ethiopia reopened their border crossings on 11 September 2018.', events: [{ kind: 'normalisation', roles: '', optional: true }] },
  { id: 'p25', text: 'Fiji and Australia concluded a security treaty in Suva on 2 October 2025.', events: [{ kind: 'signing', roles: 'party:FJI party:AUS', edtf: '2025-10-02' }] },
  { id: 'p26', text: 'Panama switched recognition from Taipei to Beijing, establishing diplomatic relations with China on 13 June 2017.', events: [{ kind: 'normalisation', roles: 'party:PAN party:CHN', edtf: '2017-06-13' }] },
  { id: 'p27', text: 'Egyptian and Chinese air forces held their first joint drill, Eagles of Civilization, in April 2025.', events: [{ kind: 'exercise', roles: 'party:EGY party:CHN', edtf: '2025-04' }] },
  { id: 'p28', text: 'Ottawa suspended 30 export permits for arms bound for Israel in September 2024.', events: [{ kind: 'sanction', roles: '', rolesOpen: true, edtf: '2024-09' }] },
  { id: 'p29', text: 'Zambian president Hakainde Hichilema and his Namibian counterpart held talks in Windhoek on Tuesday.', reportDate: '2025-04-03', events: [{ kind: 'dialogue', roles: 'party:ZMB party:NAM', edtf: '2025-04-01' }] },
  { id: 'p30', text: 'Brazil criticised Washington for the strikes.', events: [{ kind: 'criticism', roles: '', rolesOpen: true }] },
  { id: 'p31', text: 'Polish defence spending rose to 4.7 percent of GDP in 2025, the highest share in NATO.', events: [{ kind: 'statistic', roles: '', rolesOpen: true, edtf: '2025' }] },
  { id: 'p32', text: 'Tens of thousands of people protested in Sanaa against the strikes.', events: [{ kind: 'protest', roles: '', rolesOpen: true }] },
  {
    id: 'p33',
    text: `Manila turns to Tokyo and Jerusalem for its coast

The Philippines and Japan exchanged instruments for a security assistance grant of 1.6 billion yen on Thursday, the Japanese embassy said. It covers coastal radars built by Mitsubishi Electric.

Manila has become a regular customer of Israel, too. It bought Spyder air defence batteries from Rafael in 2021 and took delivery of the last of nine Acero-class boats, built by Israel Shipyards, in 2024.

The navy still wants submarines. Talks with Naval Group and Hanwha Ocean are under way, although the government has not yet set a budget.`,
    reportDate: '2024-12-07',
    events: [
      { kind: 'signing', quote: 'The Philippines and Japan exchanged instruments for a security assistance grant of 1.6 billion yen on Thursday', roles: 'party:PHL party:JPN', edtf: '2024-12-05', rolesOpen: true },
      { kind: 'procurement', quote: 'It bought Spyder air defence batteries from Rafael in 2021', roles: 'buyer:PHL supplier:org:rafael', edtf: '2021' },
      { kind: 'delivery', quote: 'took delivery of the last of nine Acero-class boats', roles: 'buyer:PHL supplier:org:israel-shipyards', edtf: '2024' },
      { kind: 'procurement', quote: 'The navy still wants submarines', roles: 'buyer:PHL', rolesOpen: true, modality: 'planned', altModalities: ['hedged', 'negotiating'] },
      { kind: 'procurement', quote: 'Talks with Naval Group and Hanwha Ocean are under way', roles: '', rolesOpen: true, optional: true, modality: 'negotiating', altKinds: ['dialogue'] },
      { kind: 'trend', quote: 'Manila has become a regular customer of Israel', roles: '', optional: true, altKinds: ['procurement'] },
      { kind: 'delivery', quote: 'It covers coastal radars built by Mitsubishi Electric', roles: '', optional: true, altKinds: ['procurement'] },
    ],
  },
  {
    id: 'p34',
    text: `Nairobi, 18 November 2025 (Own correspondent) - Kenya and Turkey have agreed to raise defence trade to $200 million a year.

The understanding was reached during the second meeting of the Kenya-Turkey defence industry committee. Kenya ordered 118 Hizir vehicles from Katmerciler in 2023 for 91 million dollars and has already received 80 of them.

Baykar is expected to deliver six Bayraktar drones to the Kenya Air Force next year. Opposition lawmakers condemned the drone purchase as a waste.`,
    events: [
      { kind: 'signing', quote: 'Kenya and Turkey have agreed to raise defence trade to $200 million a year', roles: '', rolesOpen: true, optional: true, altKinds: ['statistic', 'trend'] },
      { kind: 'dialogue', quote: 'the second meeting of the Kenya-Turkey defence industry committee', roles: 'party:KEN party:TUR' },
      { kind: 'procurement', quote: 'Kenya ordered 118 Hizir vehicles from Katmerciler in 2023 for 91 million dollars', roles: 'buyer:KEN supplier:org:katmerciler', edtf: '2023', money: 'USD 91000000 91000000 exact' },
      { kind: 'delivery', quote: 'has already received 80 of them', roles: '', rolesOpen: true, optional: true },
      { kind: 'delivery', quote: 'Baykar is expected to deliver six Bayraktar drones to the Kenya Air Force next year', roles: 'buyer:KEN supplier:org:baykar', edtf: '2026', modality: 'planned' },
      { kind: 'criticism', quote: 'Opposition lawmakers condemned the drone purchase', roles: '', rolesOpen: true },
      { kind: 'procurement', quote: 'the drone purchase', roles: '', rolesOpen: true, optional: true },
    ],
  },
];

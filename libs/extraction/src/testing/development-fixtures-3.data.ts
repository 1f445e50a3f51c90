import { type Fixture } from './fixture.types.js';

/** Third set: what earlier rules got wrong on free prose, kept so that it stays right. All sentences are our own. */
export const corrigendaFixtures: readonly Fixture[] = [
  { id: 'c01', text: "Kazakhstan's defence ministry has signed a deal with Airbus Defence and Space for two A400M transport aircraft, with the first to be handed over in 2024.", events: [{ kind: 'procurement', roles: 'buyer:KAZ supplier:org:airbus' }] },
  { id: 'c02', text: 'Belgium will buy 34 F-35 jets, choosing the Lockheed Martin plane over the Eurofighter.', events: [{ kind: 'procurement', roles: 'buyer:BEL supplier:org:lockheed-martin', modality: 'planned' }] },
  { id: 'c03', text: 'A source close to the negotiations said Riyadh is close to finalising a 72-jet Typhoon order.', events: [{ kind: 'procurement', roles: 'buyer:SAU', modality: 'planned' }] },
  { id: 'c04', text: "Mexico's navy has taken possession of four Damen-designed patrol vessels.", events: [{ kind: 'delivery', roles: 'buyer:MEX supplier:org:damen' }] },
  { id: 'c05', text: 'The sale, approved by the State Department in 2022, covers 116 Abrams tanks for Poland.', events: [{ kind: 'procurement', roles: 'buyer:POL supplier:USA' }] },
  { id: 'c06', text: 'Philippine officials said they had no plan to scrap the BrahMos contract.', events: [] },
  { id: 'c07', text: 'Moldova will receive 14 Piranha vehicles donated by Germany next week.', reportDate: '2025-06-10', events: [{ kind: 'delivery', roles: 'buyer:MDA supplier:DEU', edtf: '2025-06-16/2025-06-22', modality: 'planned' }] },
  { id: 'c08', text: 'Poland has signed a second contract with Hyundai Rotem for 180 K2 tanks. The agreement, worth approximately $6.5 billion, was concluded in Gliwice.', events: [{ kind: 'procurement', quote: 'signed a second contract', roles: 'buyer:POL supplier:org:hyundai-rotem', money: 'USD 6500000000 6500000000 approx' }] },
  { id: 'c09', text: 'Reports that Poland would buy South Korean submarines have been denied by the ministry.', events: [{ kind: 'procurement', roles: 'buyer:POL supplier:KOR', modality: 'negated' }] },
  { id: 'c10', text: 'Athens is interested in Indian long-range cruise missiles.', events: [{ kind: 'procurement', roles: 'buyer:GRC supplier:IND', modality: 'hedged' }] },
  { id: 'c11', text: "Brazil's Embraer has sold four C-390 aircraft to Lithuania, becoming popular in NATO. The Netherlands and Austria ordered nine jointly in July 2024.", events: [{ kind: 'procurement', quote: 'has sold four C-390', roles: 'buyer:LTU supplier:org:embraer' }, { kind: 'procurement', quote: 'ordered nine jointly', roles: 'buyer:NLD buyer:AUT', edtf: '2024-07' }] },
  { id: 'c12', text: 'Qatar Airways signed an order for 160 Boeing jets worth $96 billion during a presidential visit to Doha in May 2025.', events: [{ kind: 'procurement', roles: 'buyer:org:qatar-airways supplier:org:boeing', edtf: '2025-05', money: 'USD 96000000000 96000000000 exact' }] },
  { id: 'c13', text: 'An order for 50 Patria vehicles placed by Slovenia was annulled in 2012.', events: [{ kind: 'procurement', roles: 'buyer:SVN supplier:org:patria', edtf: '2012', modality: 'cancelled' }] },
  { id: 'c14', text: 'Zambia has not ruled out buying drones from Israel.', events: [{ kind: 'procurement', roles: 'buyer:ZMB supplier:ISR', modality: 'hedged' }] },
  { id: 'c15', text: 'Riyadh had pulled out of talks to buy Chinese missiles.', events: [{ kind: 'procurement', roles: 'buyer:SAU supplier:CHN', modality: 'cancelled' }] },
  { id: 'c16', text: "Taiwan's legislature froze funding for the purchase of 66 F-16V jets.", events: [{ kind: 'procurement', roles: 'buyer:TWN', modality: 'cancelled' }] },
  { id: 'c17', text: 'Slovenia withdrew from a €343 million Boxer purchase in 2022.', events: [{ kind: 'procurement', roles: 'buyer:SVN', edtf: '2022', money: 'EUR 343000000 343000000 exact', modality: 'cancelled' }] },
  { id: 'c18', text: 'The Italian government has given the go-ahead to a €700 million deal for KC-390 aircraft.', events: [{ kind: 'procurement', roles: 'buyer:ITA', money: 'EUR 700000000 700000000 exact', modality: 'planned' }] },
  { id: 'c19', text: 'Elbit Systems Ltd. announced today that it was awarded a contract in an amount of approximately $150 million for PULS launchers.', events: [{ kind: 'procurement', roles: 'supplier:org:elbit-systems', money: 'USD 150000000 150000000 approx' }] },
  { id: 'c20', text: 'A $1.1 billion contract to deliver 28 helicopters to Bolivia has been won by Russian Helicopters.', events: [{ kind: 'procurement', roles: 'buyer:BOL supplier:org:russian-helicopters', money: 'USD 1100000000 1100000000 exact' }] },
  { id: 'c21', text: 'The defence ministry in Belgrade confirmed the procurement of 48 Mistral missiles from MBDA.', events: [{ kind: 'procurement', roles: 'buyer:SRB supplier:org:mbda' }] },
  { id: 'c22', text: 'Ankara and Kuala Lumpur inked a deal for three Ada-class corvettes.', events: [{ kind: 'procurement', roles: 'buyer:MYS supplier:TUR' }] },
];

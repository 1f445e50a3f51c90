import { type Fixture } from './fixture.types.js';

/**
 * A short last lot of plain deal items, annotated before they were read; they gave a score and were then developed on.
 * All sentences are our own; the deals are partly invented.
 */
export const reportingNineteen: readonly Fixture[] = [
  { id: 'rs01', reportDate: '2024-06-14', text: 'Bulgaria signed a contract for two multi-purpose corvettes with the German yard Lürssen in November 2020. The second, Smeli, was launched at Varna last week and is to be handed over in 2026.', events: [
    { kind: 'procurement', quote: 'Bulgaria signed a contract for two multi-purpose corvettes with the German yard Lürssen in November 2020', roles: 'buyer:BGR supplier:org:luerssen', edtf: '2020-11' },
    { kind: 'delivery', quote: 'is to be handed over in 2026', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rs02', reportDate: '2025-03-27', text: 'Australia will buy 11 upgraded Mogami frigates from Mitsubishi Heavy Industries if cabinet follows the navy\'s advice; a decision is due before the end of the year. TKMS of Germany is the other bidder.', events: [
    { kind: 'procurement', roles: 'buyer:AUS supplier:org:mitsubishi-heavy', modality: 'conditional', altModalities: ['planned', 'hedged'] },
  ] },
  { id: 'rs03', reportDate: '2023-09-28', text: 'Germany on Thursday committed to buying Israel\'s Arrow 3 missile shield for almost 4 billion euros. Boris Pistorius and Yoav Gallant signed the letter in Berlin.', events: [
    { kind: 'procurement', quote: "Germany on Thursday committed to buying Israel's Arrow 3 missile shield for almost 4 billion euros", roles: 'buyer:DEU supplier:ISR', edtf: '2023-09-28', money: 'EUR 4000000000 4000000000 approx', altModalities: ['planned'] },
    { kind: 'signing', quote: 'signed the letter in Berlin', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rs04', reportDate: '2022-12-01', text: 'The Netherlands ordered 20 PULS launchers in May 2023? That lay ahead. What The Hague did approve in November 2022 was the purchase of HIMARS, 20 launchers for up to $670 million, which it never carried out.', events: [
    { kind: 'procurement', quote: 'What The Hague did approve in November 2022 was the purchase of HIMARS, 20 launchers for up to $670 million', roles: 'buyer:NLD', rolesOpen: true, modality: 'planned', altModalities: ['negated', 'cancelled'], optional: true },
    { kind: 'procurement', quote: 'The Netherlands ordered 20 PULS launchers in May 2023', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rs05', reportDate: '2024-12-04', text: 'India cleared defence buys worth Rs 21,772 crore on Tuesday. They include 31 water jet fast attack craft for the navy and 120 interceptor craft.', events: [
    { kind: 'procurement', quote: 'India cleared defence buys worth Rs 21,772 crore on Tuesday', roles: 'buyer:IND', rolesOpen: true, edtf: '2024-12-03', money: 'INR 217720000000 217720000000 exact', modality: 'planned' },
    { kind: 'procurement', quote: 'They include 31 water jet fast attack craft', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rs06', reportDate: '2025-09-16', text: 'Kazakhstan\'s first two A400Ms arrived from Seville in 2024 and this spring. Astana ordered the pair from Airbus in September 2021; no sum was named.', events: [
    { kind: 'delivery', quote: "Kazakhstan's first two A400Ms arrived from Seville in 2024 and this spring", roles: 'buyer:KAZ', rolesOpen: true },
    { kind: 'procurement', quote: 'Astana ordered the pair from Airbus in September 2021', roles: 'buyer:KAZ supplier:org:airbus', edtf: '2021-09' },
  ] },
  { id: 'rs07', reportDate: '2023-10-05', text: 'Under a deal struck with Seoul in February, Malaysia gets 18 FA-50s from KAI for $920 million. The air force wants as many again.', events: [
    { kind: 'procurement', quote: 'Under a deal struck with Seoul in February, Malaysia gets 18 FA-50s from KAI for $920 million', roles: 'buyer:MYS supplier:org:kai', rolesOpen: true, edtf: '2023-02', money: 'USD 920000000 920000000 exact', altKinds: ['delivery'] },
  ] },
  { id: 'rs08', reportDate: '2025-06-26', text: 'The United Kingdom ordered six more Type 31-like ships? Denmark did, in a sense: it bought three Arrowhead 120 designs\' rights from Babcock in 2024, and Poland builds three Wicher-class frigates under a 2022 licence. Indonesia signed for two in 2021 and has paid in full.', events: [
    { kind: 'procurement', quote: 'Indonesia signed for two in 2021', roles: 'buyer:IDN', rolesOpen: true, edtf: '2021' },
    { kind: 'procurement', quote: "it bought three Arrowhead 120 designs' rights from Babcock in 2024", roles: '', rolesOpen: true, optional: true },
    { kind: 'industrial-cooperation', quote: 'Poland builds three Wicher-class frigates under a 2022 licence', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'The United Kingdom ordered six more Type 31-like ships', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rs09', reportDate: '2021-03-18', text: 'Washington suspended the delivery of precision munitions to Riyadh in January; the $478 million sale by Raytheon had been approved weeks earlier.', events: [
    { kind: 'delivery', quote: 'Washington suspended the delivery of precision munitions to Riyadh in January', roles: 'buyer:SAU supplier:USA', edtf: '2021-01', modality: 'cancelled', altModalities: ['asserted'], altKinds: ['procurement', 'sanction'] },
    { kind: 'procurement', quote: 'the $478 million sale by Raytheon had been approved weeks earlier', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rs10', reportDate: '2024-10-02', text: 'Elbit Systems received a contract of approximately $130 million to provide Iron Fist active protection for Bradley vehicles of the U.S. Army, the company said on 1 October.', events: [
    { kind: 'procurement', roles: 'buyer:USA supplier:org:elbit-systems', edtf: '2024-10-01', money: 'USD 130000000 130000000 approx' },
  ] },
  { id: 'rs11', reportDate: '2025-08-05', text: 'Jordan\'s army has bought GM200 radars from Thales under a contract the French ministry announced at IDEX in February. The number was not given.', events: [
    { kind: 'procurement', roles: 'buyer:JOR supplier:org:thales', edtf: '2025-02' },
  ] },
  { id: 'rs12', reportDate: '2024-04-30', text: 'Kyiv said it had received neither the Taurus missiles it asked Berlin for in May 2023 nor Gripens from Stockholm, where talks were paused on Monday.', events: [
    { kind: 'delivery', quote: 'it had received neither the Taurus missiles it asked Berlin for in May 2023', roles: 'buyer:UKR', rolesOpen: true, modality: 'negated', altModalities: ['planned', 'hedged'], altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'talks were paused on Monday', roles: '', rolesOpen: true, optional: true, modality: 'cancelled', altKinds: ['dialogue', 'sanction'] },
  ] },
];

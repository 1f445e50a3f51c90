import { type Fixture } from './fixture.types.js';

/**
 * Articles on relations between states, each annotated whole before it was first read; they gave a score and were then
 * developed on. All sentences are our own; what they tell is partly invented.
 */
export const relationsArticlesFive: readonly Fixture[] = [
  {
    id: 'are-isr',
    reportDate: '2025-09-15',
    text: `Amina Farouk
Five years after they signed the Abraham Accords on the lawn of the White House, Israel and the United Arab Emirates have built a relationship that survives even where its public face has cooled. The two countries established full diplomatic ties in September 2020 under American mediation, and embassies opened in Tel Aviv and Abu Dhabi within nine months.
Trade has been the quiet success. Bilateral trade, excluding services, reached $3.2 billion in 2024, up 11% from the previous year, according to Israel's Central Bureau of Statistics. A comprehensive economic partnership agreement came into force in April 2023, removing customs duties on 96 percent of goods.

Security cooperation, long hidden, has grown increasingly open. In January 2022 Israel deployed Barak air defence batteries to the Emirates after Houthi drones struck Abu Dhabi. EDGE, the Emirati state conglomerate, and Israel Aerospace Industries announced a joint venture to develop unmanned surface vessels, and Elbit Systems opened a subsidiary in the Gulf state in late 2021. Emirati pilots took part alongside Israelis in the Iniochos exercise hosted by Greece in April 2025.
Officials in both capitals say the two services now exchange intelligence on Iranian missile programmes on a routine basis.

Yet the war in Gaza has placed the partnership under strain. The UAE condemned Israel's strike on Doha last week as treacherous and summoned the deputy Israeli ambassador in Abu Dhabi. President Mohamed bin Zayed flew to Qatar a day later to express solidarity. In the same week Abu Dhabi barred Israeli defence firms from the Dubai Airshow, which is to be held in November, and warned that annexation of the West Bank would be a red line.
Public sentiment is hostile. Emiratis rarely protest in the street, but campaigners elsewhere in the Gulf have called for the accords to be suspended, and Kuwaiti lawmakers denounced the normalisation as a betrayal.

For Israel, the Emirates remain the model it would like Saudi Arabia to follow. Talks on ties between Israel and the kingdom, which were close to a breakthrough in September 2023, have been frozen ever since. American diplomats hope to revive them next year.
The relationship, in short, is less warm than its founders promised and sturdier than its critics predicted.`,
    events: [
      { kind: 'signing', quote: 'they signed the Abraham Accords', roles: 'party:ISR party:ARE', edtf: '2020-09', altKinds: ['normalisation'], optional: true },
      { kind: 'normalisation', quote: 'The two countries established full diplomatic ties in September 2020 under American mediation', roles: 'party:ISR party:ARE broker:USA', edtf: '2020-09' },
      { kind: 'normalisation', quote: 'embassies opened in Tel Aviv and Abu Dhabi', roles: '', optional: true },
      { kind: 'statistic', quote: 'Bilateral trade, excluding services, reached $3.2 billion in 2024', roles: '', edtf: '2024', money: 'USD 3200000000 3200000000 exact', rolesOpen: true },
      { kind: 'signing', quote: 'A comprehensive economic partnership agreement came into force in April 2023', roles: 'party:ISR party:ARE', edtf: '2023-04' },
      { kind: 'trend', quote: 'Security cooperation, long hidden, has grown increasingly open', roles: 'party:ISR party:ARE' },
      { kind: 'delivery', quote: 'Israel deployed Barak air defence batteries to the Emirates', roles: '', edtf: '2022-01', altKinds: ['procurement'], optional: true },
      { kind: 'industrial-cooperation', quote: 'EDGE, the Emirati state conglomerate, and Israel Aerospace Industries announced a joint venture', roles: 'partner:org:edge partner:org:iai', altModalities: ['planned'] },
      { kind: 'industrial-cooperation', quote: 'Elbit Systems opened a subsidiary in the Gulf state', roles: '', optional: true },
      { kind: 'exercise', quote: 'Emirati pilots took part alongside Israelis in the Iniochos exercise', roles: 'party:ARE party:ISR', edtf: '2025-04', rolesOpen: true },
      { kind: 'intelligence-cooperation', quote: 'the two services now exchange intelligence on Iranian missile programmes', roles: 'party:ISR party:ARE' },
      { kind: 'criticism', quote: 'The UAE condemned Israel\'s strike on Doha last week', roles: 'critic:ARE target:ISR' },
      { kind: 'criticism', quote: 'summoned the deputy Israeli ambassador', roles: 'critic:ARE target:ISR', altKinds: ['protest'], optional: true },
      { kind: 'dialogue', quote: 'Mohamed bin Zayed flew to Qatar a day later', roles: 'party:ARE party:QAT' },
      { kind: 'statement', quote: 'express solidarity', roles: '', optional: true },
      { kind: 'sanction', quote: 'Abu Dhabi barred Israeli defence firms from the Dubai Airshow', roles: 'party:ARE target:ISR', rolesOpen: true },
      { kind: 'statement', quote: 'warned that annexation', roles: '', altKinds: ['criticism'], optional: true },
      { kind: 'criticism', quote: 'have called for the accords to be suspended', roles: '', altKinds: ['protest', 'sanction'], optional: true },
      { kind: 'criticism', quote: 'Kuwaiti lawmakers denounced the normalisation', roles: 'critic:KWT', rolesOpen: true },
      { kind: 'dialogue', quote: 'Talks on ties between Israel and the kingdom', roles: '', altKinds: ['normalisation'], optional: true },
      { kind: 'dialogue', quote: 'hope to revive them next year', roles: '', optional: true },
    ],
  },
  {
    id: 'grc-alb',
    reportDate: '2024-05-21',
    text: `ATHENS, May 21 (Aegean News Agency) - Greece and Albania will resume talks on their maritime border this summer, Greek Foreign Minister George Gerapetritis said on Tuesday after meeting his Albanian counterpart, Igli Hasani, in Athens.

The two ministers signed a memorandum on the recognition of driving licences and reviewed plans for a new border crossing. Hasani also met Prime Minister Kyriakos Mitsotakis.

Ties between the NATO allies were strained last year by the arrest of Fredi Beleri, an ethnic Greek elected mayor of the Albanian town of Himare in May 2023. Athens protested against his detention and blocked a step in Tirana's accession talks with the European Union in December. Albanian Prime Minister Edi Rama accused Greece of meddling in the courts.

Rama drew criticism in Athens on May 12 when he addressed a rally of Albanians there. Greek officials described the visit as unhelpful.

Greece and Albania struck a deal on sea boundaries in 2009 but Albania's constitutional court annulled it the following year. In October 2020 they agreed to take the dispute to the International Court of Justice in The Hague. A state of war that dates back to 1940 has never been formally lifted by the Greek parliament.

Greece is Albania's second biggest trading partner after Italy. Greek investment in the country stood at 684 million euros at the end of 2022, and remittances from Greece account for around a third of all transfers.

The Greek and Albanian armies hold annual exercises with North Macedonia, the latest of which ended in Korca on April 26. Greece's air force polices Albanian airspace together with Italy. A Greek frigate visited Durres in March.

Albania expelled two Russian diplomats last month over alleged espionage and cut ties with Iran in September 2022 after a cyberattack. Mitsotakis is expected to travel to Tirana in the autumn, his first visit since December 2022.`,
    events: [
      { kind: 'dialogue', quote: 'Greece and Albania will resume talks on their maritime border this summer', roles: 'party:GRC party:ALB', edtf: '2024-22', modality: 'planned' },
      { kind: 'dialogue', quote: 'after meeting his Albanian counterpart', roles: 'party:GRC party:ALB', edtf: '2024-05-21', optional: true },
      { kind: 'signing', quote: 'The two ministers signed a memorandum on the recognition of driving licences', roles: 'party:GRC party:ALB' },
      { kind: 'dialogue', quote: 'Hasani also met Prime Minister Kyriakos Mitsotakis', roles: 'party:ALB party:GRC' },
      { kind: 'trend', quote: 'Ties between the NATO allies were strained last year', roles: '', optional: true },
      { kind: 'criticism', quote: 'Athens protested against his detention', roles: 'critic:GRC', altKinds: ['protest'], rolesOpen: true },
      { kind: 'sanction', quote: 'blocked a step in Tirana\'s accession talks', roles: 'party:GRC target:ALB', edtf: '2023-12', optional: true },
      { kind: 'criticism', quote: 'Edi Rama accused Greece of meddling', roles: 'critic:ALB target:GRC' },
      { kind: 'criticism', quote: 'Rama drew criticism in Athens on May 12', roles: 'target:ALB', edtf: '2024-05-12', rolesOpen: true },
      { kind: 'criticism', quote: 'Greek officials described the visit as unhelpful', roles: 'critic:GRC', altKinds: ['statement'], optional: true },
      { kind: 'signing', quote: 'Greece and Albania struck a deal on sea boundaries in 2009', roles: 'party:GRC party:ALB', edtf: '2009' },
      { kind: 'sanction', quote: 'Albania\'s constitutional court annulled it the following year', roles: '', altKinds: ['signing'], optional: true },
      { kind: 'signing', quote: 'In October 2020 they agreed to take the dispute', roles: 'party:GRC party:ALB', edtf: '2020-10', altKinds: ['dialogue'], optional: true },
      { kind: 'sanction', quote: 'A state of war that dates back to 1940', roles: '', altKinds: ['normalisation'], optional: true },
      { kind: 'statistic', quote: 'Greek investment in the country stood at 684 million euros at the end of 2022', roles: 'subject:GRC counterpart:ALB', edtf: '2022', money: 'EUR 684000000 684000000 exact' },
      { kind: 'statistic', quote: 'remittances from Greece account for around a third of all transfers', roles: '', rolesOpen: true },
      { kind: 'exercise', quote: 'The Greek and Albanian armies hold annual exercises with North Macedonia', roles: 'party:GRC party:ALB party:MKD' },
      { kind: 'exercise', quote: 'the latest of which ended in Korca on April 26', roles: '', optional: true },
      { kind: 'exercise', quote: 'Greece\'s air force polices Albanian airspace', roles: '', optional: true },
      { kind: 'dialogue', quote: 'A Greek frigate visited Durres in March', roles: 'party:GRC party:ALB', edtf: '2024-03', altKinds: ['exercise'], optional: true },
      { kind: 'sanction', quote: 'Albania expelled two Russian diplomats last month', roles: 'party:ALB target:RUS', edtf: '2024-04' },
      { kind: 'sanction', quote: 'cut ties with Iran in September 2022', roles: 'party:ALB target:IRN', edtf: '2022-09' },
      { kind: 'dialogue', quote: 'Mitsotakis is expected to travel to Tirana in the autumn', roles: 'party:GRC party:ALB', edtf: '2024-23', modality: 'planned' },
      { kind: 'dialogue', quote: 'his first visit since December 2022', roles: '', optional: true },
    ],
  },
];

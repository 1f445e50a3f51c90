/**
 * Verbs of news and deal reporting, so that clauses can be found. Source: own list.
 * `regular` verbs inflect by rule; `doubling` ones double their last letter; `irregular` rows are base,3rd person,past,participle,-ing.
 */
export const regularVerbs = `
devote slap rehearse snub flag swap dub grab trim firm prolong initial gift resell re-export mandate waive relax remove depart sail skyrocket dip plummet tumble peak slip rent pitch commit enlist gift reopen re-open alarm anger reproach castigate pool initialise unfreeze contest relay retool inspect denounce assail 
need discuss pause construct opt task book outfit initial blast deride fault end finish envisage tighten broaden widen warm cool deteriorate flourish diversify worsen blossom disclose clarify compete persuade relinquish hire tie bolster unlock total expel culminate brand depict portray regard vet replenish showcase spearhead rally march kick wrap gather veto spurn rebuff eye mull collapse founder lapse annul void stall unravel abandon accept accelerate accompany accuse achieve acknowledge acquire add address adopt advance affirm agree aid aim air allege allocate allow announce appear apply appoint approve
argue arrange arrest arrive ask assemble assert assess assist assume assure attach attack attempt attend authorize authorise award back ban base believe belong benefit blame block
bolster boost brief broker call cancel capture carry cause cease celebrate cement centre center challenge change charge chart cite claim clarify clear clinch close collaborate combine
comment commence commission compare compensate compete complain complete comprise concentrate concern conclude condemn conduct confirm connect consider consist constitute consult
contact contain continue contract contribute convene cooperate co-operate coordinate cost cover create criticise criticize cultivate debate decide declare decline decrease deem deepen
defend defer delay deliver demand denounce deny depart depend deploy describe design detail develop dismiss dispatch display dispute donate double draft draw drive
earn emerge emphasise emphasize employ enable encourage engage enhance enjoy ensure enter equip escalate establish estimate evaluate evolve examine exceed exchange exclude execute exercise
exhibit expand expect expedite explain explore export express extend face facilitate fail favour favor feature fend field file finalise finalize finance fire follow force foresee form formalise formalize
foster fuel fulfil fund furnish gain gather generate grant greenlight guide guard guarantee halt hail hamper handle happen head help highlight hike honour honor host hope identify impose import improve inaugurate
include increase incorporate indicate ink inform initiate inquire insist inspect install integrate intend intensify introduce invest investigate invite involve issue join justify kill label lack
land last laud launch lease liberate license licence link list locate look lobby maintain manage manufacture mark match mention merge mirror modernise modernize monitor mount move
mull name negotiate normalise normalize note notify nullify number observe obtain occur offer open operate oppose order organise organize outline own operate participate pass pave pay penetrate perform
phase pick place plan pledge point position postpone praise predict prepare present preserve press prevent probe proceed process procure produce project promise prompt propose protest
provide publish pull purchase pursue push qualify question raise range ratify reach reaffirm realise realize receive recall recognise recognize recommend record recover reduce refer reflect refurbish refuse regard register
reinforce reiterate reject relate release rely remain remark remove renew reopen repair repeal replace report represent request require rescind reshape resist resolve respond restart restore result resume retain retire return
reveal review revise revive revoke risk roll rule sanction scale schedule scrap seal search secure seek seem select send separate serve settle shape share shelve shift showcase sign signal slam
source speak specify stage start state stem step stipulate stockpile stop strengthen stress strike study submit succeed suggest supply support surge surpass suspend sustain target tender terminate test
threaten tie total tour trade train transfer transform transport travel treat trigger trim triple try turn underline underpin underscore unfold unveil update upgrade urge use utilise value vary view visit voice vote
vow wait want warn warrant weigh welcome witness work wrap yield top net bag shop plot prefer refer occur commit admit permit submit ship equip step stop plan ban scrap tap
axe ditch freeze greenlight reopen re-establish reestablish reactivate embed localise localize co-produce coproduce co-develop codevelop assemble overhaul retrofit relaunch rename earmark procure pre-order reorder lodge table
hand induct inducted field commission christen float lay showcase sell-off outsource subcontract underwrite hold-off deplore lambast lambaste decry rebuke chide censure berate rap chastise applaud greet
mediate shepherd herald usher conclude culminate convene chair co-chair deliberate confer huddle hash reconcile mend patch thaw sever downgrade upgrade expel recall withdraw embargo blacklist prohibit bar forbid restrict lift ease
jump soar climb slump plunge drop decline grow rise account quadruple represent accounted estimate forecast tally amount`;
export const doubling = new Set('plan ban scrap ship equip step stop bag net top tap prefer refer occur commit admit permit submit shop plot bar rap drop trim chat nab transfer recur infer deter rebut log pen wrap expel slap slam trim whip dub grab rig tag flag snub scrub shrug tip stem swap plug jam ram'.split(' '));
export const irregularVerbs = `
be,is,was,been,being|have,has,had,had,having|do,does,did,done,doing|buy,buys,bought,bought,buying|sell,sells,sold,sold,selling|win,wins,won,won,winning|give,gives,gave,given,giving
get,gets,got,got,getting|take,takes,took,taken,taking|make,makes,made,made,making|hold,holds,held,held,holding|meet,meets,met,met,meeting|say,says,said,said,saying|tell,tells,told,told,telling
see,sees,saw,seen,seeing|go,goes,went,gone,going|come,comes,came,come,coming|become,becomes,became,become,becoming|begin,begins,began,begun,beginning|bring,brings,brought,brought,bringing
build,builds,built,built,building|choose,chooses,chose,chosen,choosing|cut,cuts,cut,cut,cutting|deal,deals,dealt,dealt,dealing|draw,draws,drew,drawn,drawing|fall,falls,fell,fallen,falling
fight,fights,fought,fought,fighting|find,finds,found,found,finding|fly,flies,flew,flown,flying|forge,forges,forged,forged,forging|grow,grows,grew,grown,growing|keep,keeps,kept,kept,keeping
know,knows,knew,known,knowing|lay,lays,laid,laid,laying|lead,leads,led,led,leading|leave,leaves,left,left,leaving|lose,loses,lost,lost,losing|pay,pays,paid,paid,paying|put,puts,put,put,putting
rise,rises,rose,risen,rising|run,runs,ran,run,running|seek,seeks,sought,sought,seeking|send,sends,sent,sent,sending|set,sets,set,set,setting|shoot,shoots,shot,shot,shooting|show,shows,showed,shown,showing
speak,speaks,spoke,spoken,speaking|spend,spends,spent,spent,spending|stand,stands,stood,stood,standing|strike,strikes,struck,struck,striking|think,thinks,thought,thought,thinking|undergo,undergoes,underwent,undergone,undergoing
undertake,undertakes,undertook,undertaken,undertaking|withdraw,withdraws,withdrew,withdrawn,withdrawing|write,writes,wrote,written,writing|break,breaks,broke,broken,breaking|withhold,withholds,withheld,withheld,withholding|drive,drives,drove,driven,driving
freeze,freezes,froze,frozen,freezing|foresee,foresees,foresaw,foreseen,foreseeing|let,lets,let,let,letting|mean,means,meant,meant,meaning|overtake,overtakes,overtook,overtaken,overtaking
read,reads,read,read,reading|shut,shuts,shut,shut,shutting|split,splits,split,split,splitting|rebuild,rebuilds,rebuilt,rebuilt,rebuilding|oversee,oversees,oversaw,overseen,overseeing|forbid,forbids,forbade,forbidden,forbidding
ring,rings,rang,rung,ringing|hit,hits,hit,hit,hitting|bid,bids,bid,bid,bidding|rescind,rescinds,rescinded,rescinded,rescinding|sink,sinks,sank,sunk,sinking|shed,sheds,shed,shed,shedding|fulfil,fulfils,fulfilled,fulfilled,fulfilling
travel,travels,travelled,travelled,travelling|cancel,cancels,cancelled,cancelled,cancelling|cancel,cancels,canceled,canceled,canceling|signal,signals,signalled,signalled,signalling|total,totals,totalled,totalled,totalling|total,totals,totaled,totaled,totaling
label,labels,labelled,labelled,labelling|found,founds,founded,founded,founding|put,puts,put,put,putting|initial,initials,initialled,initialled,initialling|outbid,outbids,outbid,outbid,outbidding|re-establish,re-establishes,re-established,re-established,re-establishing|tie,ties,tied,tied,tying|die,dies,died,died,dying|lie,lies,lay,lain,lying`;
/** Words that are also nouns: verb only where the place in the sentence asks for one. */
export const nounVerbs = new Set(
  ('firm gift pool peak slip dip flag tip plug tag relay rig jam trim stem swap initial air permit order contract purchase deal supply sale plan export import visit request offer award report increase support upgrade test launch target aim cost value number lease sign state force tie fire face work trade ' +
    'transfer return release review study tender total tour train update use view vote share shift claim call change charge demand delay debate deposit design display dispute draft drive exercise field fund gain guarantee ' +
    'halt head help hike host hope issue land license licence link list look mark match move name need note own pass pay phase place pledge point position press project promise protest push question raise range rank record result ' +
    'risk roll rule sanction scale schedule seal search start step stop stress strike surge tap warrant welcome withdraw yield top net centre center challenge cover back ban base bid block boost brief cause comment concern decline decrease double ' +
    'estimate exchange feature file finance form guard guide influence interest lack last lift mediate mirror mount process probe rise run set show sink split stand stage stem source turn build fall fight find drop jump slump climb cut hit read meet lead display float table hand chair bar ease thaw patch ink bag embargo recall account equip drill ship probe witness market house man arm state service attack defend guard transport counter brief combat patrol train repair scan mine shell bomb pilot engine need end book fault task pause warm cool initial blast finish brand hire vet vets'
  ).split(/\s+/),
);

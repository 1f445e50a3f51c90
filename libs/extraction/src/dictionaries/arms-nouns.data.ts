import type { DictionarySource } from './dictionary.types.js';

/**
 * Words for things that are bought, delivered or made jointly: class | head nouns (singular).
 * `loose` nouns count only beside a second sign of an arms deal (a system, a quantity, a military or a defence company).
 */
export const armsNouns: DictionarySource = {
  id: 'arms-nouns',
  version: '1',
  source: 'own list',
  rows: `
aircraft|aircraft,jet,fighter,warplane,warplanes,plane,airplane,bomber,airlifter,tanker,helicopter,gunship,rotorcraft,trainer,airliner,airplane,transport plane,transport aircraft,military transport,glider,aerostat,balloon,airship,airframe
unmanned|drone,uav,uas,ucav,usv,ugv,uuv,quadcopter,loitering munition,kamikaze drone
ship|destroyer escort,destroyer escorts,frigate,corvette,destroyer,submarine,warship,platform dock,helicopter dock,lpd,vessel,patrol boat,boat,ship,minehunter,minesweeper,cutter,carrier,landing craft,hovercraft,opv,tugboat,patrol ship,patrol craft,attack craft,craft,speedboat,catamaran,ferry,icebreaker,minelayer,interceptor boat,hull,gunboat,trimaran,transport ship,naval transport,fleet tanker,tender ship
vehicle|tank,vehicle,armoured vehicle,armored vehicle,apc,ifv,carrier,truck,mrap,humvee,bridgelayer,excavator,bulldozer,ambulance,armoured car,armored car,lorry,jeep,car,pick-up,motorcycle,personnel carrier,transporter,bulldog,pickup,buggy,trailer,recovery vehicle
artillery|howitzer,artillery,gun,mortar,cannon,launcher,rocket launcher,mlrs,autocannon,turret
missile|missile,rocket,torpedo,interceptor,bomb,bomb body,bomb case,munition,ammunition,shell,round,cartridge,grenade,warhead,mine,fuze,projectile,decoy,manpads,propellant,explosive,gunpowder,flare,charge
sensor|radar,sonar,sensor,jammer,satellite,camera,pod,optic,sight,seeker,spyware,thermal imager,targeting device,goggle,night-vision device,binocular,drone jammer,radio,antenna
arms|weapon,weaponry,arm,arms,armament,firearm,rifle,pistol,machine gun,carbine,body armour,helmet,vest,materiel,hardware,equipment,kit,gear,military technology,defence technology,defense technology,arsenal,weapon system
system|system,platform,battery,squadron,simulator,engine,turbine,battalion set,shield,defence system,defense system,air defence,air defense,missile defence,missile defense,device,technology,component,spare part,spare,part,capability,software,suite,solution
loose|transport,locomotive,train,reactor,wagon,bus,tram,unit,service,support,maintenance,upgrade,training,package,programme,program,crane,power plant,gas,lng,oil,grain,wheat,fertiliser,fertilizer,vaccine,uranium
`,
};

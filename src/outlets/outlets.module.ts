import { Module, type Type } from '@nestjs/common';
import { MonthsModule } from '../months/index.js';
import { acceptanceDocuments } from './acceptance-documents/acceptance-documents.module.js';
import { approvals } from './approvals/approvals.module.js';
import { costAllocations } from './cost-allocations/cost-allocations.module.js';
import { costItems } from './cost-items/cost-items.module.js';
import { costLines } from './cost-lines/cost-lines.module.js';
import { divisions } from './divisions/divisions.module.js';
import { documents } from './documents/documents.module.js';
import { equipment } from './equipment/equipment.module.js';
import { equipmentFaults } from './equipment-faults/equipment-faults.module.js';
import { facilities } from './facilities/facilities.module.js';
import { outletFile } from './file/outlet-file.module.js';
import { maintenance } from './maintenance/maintenance.module.js';
import { renewalPlans } from './renewal-plans/renewal-plans.module.js';
import { expenseRequests } from './expense-requests/expense-requests.module.js';
import { functionalZones } from './functional-zones/functional-zones.module.js';
import { life } from './life/life.module.js';
import { management } from './management/management.module.js';
import { orgUnits } from './org-units/org-units.module.js';
import { outlets } from './outlets/outlets.module.js';
import { counterSeats } from './counter-seats/counter-seats.module.js';
import { floorPlans } from './floor-plans/floor-plans.module.js';
import { openingHours } from './opening-hours/opening-hours.module.js';
import { premisesGaps } from './premises-gaps/premises-gaps.module.js';
import { signs } from './signs/signs.module.js';
import { storeInStore } from './store-in-store/store-in-store.module.js';
import { typeStandards } from './type-standards/type-standards.module.js';
import { wallContent } from './wall-content/wall-content.module.js';
import { responsibilities } from './responsibilities/responsibilities.module.js';
import { UnitsInScope } from './units-in-scope.js';

/** A feature is a folder with its own wiring; adding one adds one line here. */
const features = [
  divisions, // GB/T 2260
  orgUnits, // the tree by days
  outlets, // the outlets in it
  life, // from the plan to the end
  approvals, // what one asks for and another decides
  acceptanceDocuments, // by which they were accepted as safe
  responsibilities, // who answers for what in them
  outletFile, // all of it, of one outlet and day
  management, // core functions, build modes, departments
  costLines, // what they cost
  costItems, // which class of cost an item is
  costAllocations, // which business line bears which part of it
  expenseRequests, // what they ask to spend
  typeStandards, // what outlets of a type must have
  functionalZones, // what is where in an outlet
  floorPlans, // the drawing it is laid out by
  openingHours, // when an outlet is open
  signs, // what it shows its customers, as found
  counterSeats, // the seats at its counters
  storeInStore, // areas that others run inside it
  premisesGaps, // what its place lacks
  documents, // what is issued for outlets, by versions
  wallContent, // what hangs there, as found
  equipment, // what stands there, asset by asset
  equipmentFaults, // what of it broke, and how long it worked
  maintenance, // what is done on it again and again
  renewalPlans, // when it is replaced
  facilities, // the five classes and their check lists
];

@Module({
  imports: [MonthsModule],
  controllers: features.flatMap((feature): Type[] => feature.controllers),
  providers: [UnitsInScope, ...features.flatMap((feature): Type[] => feature.providers)],
  exports: [UnitsInScope],
})
export class OutletsModule {}

/** Random reports of the form of 2021. Two files, so that two workers share the work. */
import { describeRandomReports } from './randomReports.js';

describeRandomReports('2021');

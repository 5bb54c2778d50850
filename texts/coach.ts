/** The words of the coach window: the shared ones and those of every screen. */
import enActions from '#resources/locales/en/actions.json' with { type: 'json' }
import enAgenda from '#resources/locales/en/agenda.json' with { type: 'json' }
import enAlignment from '#resources/locales/en/alignment.json' with { type: 'json' }
import enBrand from '#resources/locales/en/brand.json' with { type: 'json' }
import enChart from '#resources/locales/en/chart.json' with { type: 'json' }
import enCheckIn from '#resources/locales/en/check-in.json' with { type: 'json' }
import enClient from '#resources/locales/en/client.json' with { type: 'json' }
import enClosing from '#resources/locales/en/closing.json' with { type: 'json' }
import enEye from '#resources/locales/en/eye.json' with { type: 'json' }
import enGoal from '#resources/locales/en/goal.json' with { type: 'json' }
import enLaptop from '#resources/locales/en/laptop.json' with { type: 'json' }
import enLearning from '#resources/locales/en/learning.json' with { type: 'json' }
import enLines from '#resources/locales/en/lines.json' with { type: 'json' }
import enLookBack from '#resources/locales/en/look-back.json' with { type: 'json' }
import enMaturity from '#resources/locales/en/maturity.json' with { type: 'json' }
import enMaturityRoom from '#resources/locales/en/maturity-room.json' with { type: 'json' }
import enMeeting from '#resources/locales/en/meeting.json' with { type: 'json' }
import enOverview from '#resources/locales/en/overview.json' with { type: 'json' }
import enPicture from '#resources/locales/en/picture.json' with { type: 'json' }
import enPlan from '#resources/locales/en/plan.json' with { type: 'json' }
import enQuestions from '#resources/locales/en/questions.json' with { type: 'json' }
import enReminder from '#resources/locales/en/reminder.json' with { type: 'json' }
import enReport from '#resources/locales/en/report.json' with { type: 'json' }
import enRhythm from '#resources/locales/en/rhythm.json' with { type: 'json' }
import enSettings from '#resources/locales/en/settings.json' with { type: 'json' }
import enStructure from '#resources/locales/en/structure.json' with { type: 'json' }
import enThemes from '#resources/locales/en/themes.json' with { type: 'json' }
import enVote from '#resources/locales/en/vote.json' with { type: 'json' }
import enWall from '#resources/locales/en/wall.json' with { type: 'json' }
import enWrite from '#resources/locales/en/write.json' with { type: 'json' }
import nbActions from '#resources/locales/nb/actions.json' with { type: 'json' }
import nbAgenda from '#resources/locales/nb/agenda.json' with { type: 'json' }
import nbAlignment from '#resources/locales/nb/alignment.json' with { type: 'json' }
import nbBrand from '#resources/locales/nb/brand.json' with { type: 'json' }
import nbChart from '#resources/locales/nb/chart.json' with { type: 'json' }
import nbCheckIn from '#resources/locales/nb/check-in.json' with { type: 'json' }
import nbClient from '#resources/locales/nb/client.json' with { type: 'json' }
import nbClosing from '#resources/locales/nb/closing.json' with { type: 'json' }
import nbEye from '#resources/locales/nb/eye.json' with { type: 'json' }
import nbGoal from '#resources/locales/nb/goal.json' with { type: 'json' }
import nbLaptop from '#resources/locales/nb/laptop.json' with { type: 'json' }
import nbLearning from '#resources/locales/nb/learning.json' with { type: 'json' }
import nbLines from '#resources/locales/nb/lines.json' with { type: 'json' }
import nbLookBack from '#resources/locales/nb/look-back.json' with { type: 'json' }
import nbMaturity from '#resources/locales/nb/maturity.json' with { type: 'json' }
import nbMaturityRoom from '#resources/locales/nb/maturity-room.json' with { type: 'json' }
import nbMeeting from '#resources/locales/nb/meeting.json' with { type: 'json' }
import nbOverview from '#resources/locales/nb/overview.json' with { type: 'json' }
import nbPicture from '#resources/locales/nb/picture.json' with { type: 'json' }
import nbPlan from '#resources/locales/nb/plan.json' with { type: 'json' }
import nbQuestions from '#resources/locales/nb/questions.json' with { type: 'json' }
import nbReminder from '#resources/locales/nb/reminder.json' with { type: 'json' }
import nbReport from '#resources/locales/nb/report.json' with { type: 'json' }
import nbRhythm from '#resources/locales/nb/rhythm.json' with { type: 'json' }
import nbSettings from '#resources/locales/nb/settings.json' with { type: 'json' }
import nbStructure from '#resources/locales/nb/structure.json' with { type: 'json' }
import nbThemes from '#resources/locales/nb/themes.json' with { type: 'json' }
import nbVote from '#resources/locales/nb/vote.json' with { type: 'json' }
import nbWall from '#resources/locales/nb/wall.json' with { type: 'json' }
import nbWrite from '#resources/locales/nb/write.json' with { type: 'json' }
import { sharedTexts } from './ui.ts'

export const coachTexts = {
  nb: {
    ...sharedTexts.nb,
    actions: nbActions,
    agenda: nbAgenda,
    alignment: nbAlignment,
    brand: nbBrand,
    chart: nbChart,
    checkIn: nbCheckIn,
    client: nbClient,
    closing: nbClosing,
    eye: nbEye,
    goal: nbGoal,
    laptop: nbLaptop,
    learning: nbLearning,
    lines: nbLines,
    lookBack: nbLookBack,
    maturity: nbMaturity,
    maturityRoom: nbMaturityRoom,
    meeting: nbMeeting,
    overview: nbOverview,
    picture: nbPicture,
    plan: nbPlan,
    questions: nbQuestions,
    reminder: nbReminder,
    report: nbReport,
    rhythm: nbRhythm,
    settings: nbSettings,
    structure: nbStructure,
    themes: nbThemes,
    vote: nbVote,
    wall: nbWall,
    write: nbWrite,
  },
  en: {
    ...sharedTexts.en,
    actions: enActions,
    agenda: enAgenda,
    alignment: enAlignment,
    brand: enBrand,
    chart: enChart,
    checkIn: enCheckIn,
    client: enClient,
    closing: enClosing,
    eye: enEye,
    goal: enGoal,
    laptop: enLaptop,
    learning: enLearning,
    lines: enLines,
    lookBack: enLookBack,
    maturity: enMaturity,
    maturityRoom: enMaturityRoom,
    meeting: enMeeting,
    overview: enOverview,
    picture: enPicture,
    plan: enPlan,
    questions: enQuestions,
    reminder: enReminder,
    report: enReport,
    rhythm: enRhythm,
    settings: enSettings,
    structure: enStructure,
    themes: enThemes,
    vote: enVote,
    wall: enWall,
    write: enWrite,
  },
} as const

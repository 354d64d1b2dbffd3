import type { LexiconTable } from "./table.ts";

/** Word classes that bear on praise: the praising word, what it is about, and what makes it concrete. */
export const COMPLIMENT_CLASSES: LexiconTable = {
  praise: {
    reason: "Adjectives and nouns that praise.",
    words:
      "impressive, impressed, amazing, awesome, incredible, inspiring, inspirational, inspired, inspiration, fantastic, wonderful, great, excellent, outstanding, remarkable, extraordinary, exceptional, brilliant, stellar, superb, fabulous, stunning, magnificent, phenomenal, terrific, marvellous, marvelous, splendid, admirable, beautiful, solid, strong, rich, unique, rare, vast, deep, wealth, fascinating, interesting, intriguing, exciting, exemplary, enviable, distinguished, illustrious, glorious, noble, perfect, genius, gem, legend, rockstar, rock star, star, hero, queen, king, guru, master, beast, powerhouse, visionary, leader, top, best, finest, first-class, world-class, top-notch, next level, good, nice, cool, lovely, super, wow, bravo, kudos, respect, chapeau, hats off, congratulations, congrats, well done, props, big up, talented, gifted, skilled, accomplished, successful, knowledgeable, expert, influential, respected, renowned, esteemed, proud, honoured, honored, goals, standout, stand-out, insane, crazy good, mind-blowing, jaw-dropping, breathtaking, amazed, astonished, blown away, speechless, dynamic, passionate, thoughtful, insightful, valuable, high-calibre, calibre, caliber, class, quality, magic, wise, wisdom, smart, sharp, clever, humble, authentic, positive, golden, gold, memorable, unforgettable, touching, uplifting, motivating, motivational, refreshing, dazzling, shining, mighty, envy, envious, jealous, awe, fabulous, fire, formidable, prolific, diverse, varied, colourful, colorful, wide, extensive, broad, long",
  },
  admire: {
    reason: "Verbs that praise.",
    words:
      "admire, love, like, enjoy, appreciate, respect, adore, applaud, salute, envy, impress, inspire, amaze, fascinate, follow, look up to, be in awe, stand out, stood out, stands out, caught my eye, caught my attention, catches the eye, drew me, struck me, resonate, resonates, speaks to me, jumped out, leapt out, hooked, blew me away, blows me away, made my day, speaks for itself, speaks volumes, fan, fan of, admirer, fan girl, big fan, huge fan, keep it up, keep up, keep shining, keep doing, way to go, could not stop, in love with, took my breath, left me, motivates me, look forward to your",
  },
  career: {
    reason: "What empty praise is about: it fits any reader.",
    words:
      "profile, background, career, path, journey, trajectory, experience, experiences, expertise, achievements, achievement, accomplishments, accomplishment, success, successes, credentials, qualifications, resume, cv, résumé, history, record, track record, story, skills, skill, skillset, skill set, talent, knowledge, work, works, job, posts, content, feed, page, updates, insights, activity, presence, network, company, business, firm, organisation, organization, team, brand, leadership, vision, mission, passion, energy, attitude, mindset, personality, character, spirit, dedication, commitment, drive, ambition, enthusiasm, values, growth, progress, portfolio, contributions, impact, influence, reputation, headline, bio, summary, photo, picture, smile, recommendations, education, degrees, years, role, roles, position, titles, title, everything you do, all you do, what you do, what you are doing, what you have built, what you have done, what you have achieved, you do, you have built, you have achieved, you have done, things you do, person, professional, human, man, woman, lady, individual, entrepreneur, example, role model, space, industry, field, world, life, community, linkedin, stuff, thing, things, way, style, voice, accomplish, achieve, endeavours, endeavors, activities, initiatives, projects, efforts, qualities, professionalism, excellence, greatness, ideas, thoughts, perspective, perspectives, mind, brain, heart, soul, vibe, vibes, aura, charisma, confidence, intelligence, versatility, depth, breadth, range, longevity, loyalty, rise, ascent, evolution, climb, cv",
  },
  degree: {
    reason: "Strengthens praise.",
    words:
      "very, so, really, truly, such, such a, quite, extremely, incredibly, absolutely, totally, deeply, highly, genuinely, honestly, simply, just, most, pretty, utterly, seriously, super, beyond, what a, what an, how, always, everything, all, every, whole, entire, literally, sincerely, greatly, hugely, big, huge, great, massive, real, true, total, much, a lot, second to none",
  },
  piece: {
    reason: "Things that can be named: praise of one that is says what for.",
    words:
      "post, article, talk, lecture, keynote, podcast, episode, interview, book, chapter, paper, thesis, essay, column, thread, video, film, photo of, exhibition, show, concert, play, performance, panel, session at, workshop on, course on, slide, slides, diagram, chart, table, map, drawing, design of, project, campaign for, bridge, building, garden, recipe, dish, menu, repair, restoration, translation, answer, comment, question, reply, tip, advice, idea of, idea to, decision to, way you, how you, the way, method, approach to, tutorial, guide to, newsletter on, report, study, review, piece on, speech, toast, demo of, library, commit, pull request, notebook, blog post, poem, song, sketch, line about, story about, point about, example, model of, plan for, handover, shift, class, lesson, seminar, webinar on, poster",
  },
  specific: {
    reason: "Prepositions and verbs that lead to what is praised.",
    words:
      "about, on, because, since, when, where, especially, particularly, in particular, that, which, explaining, showing, turning, using, mapping, called, titled, namely, for, during, after, with, without, from, into, against, between",
  },
  senses: {
    reason: "Praising words in other senses.",
    words:
      "nice to meet, good to meet, great to meet, would be great, would be nice, would be lovely, would be good, would love, great if, good luck, good morning, good day, good evening, good afternoon, great day, great week, nice day, lovely day, nice weekend, good time, great time, best wishes, best regards, all the best, kind regards, great, thanks, sounds good, sounds great, looks good, works great, interested in, interesting to hear, best way, best time, would enjoy, i enjoy, love to hear, love to learn, love to connect, like to connect, like to ask, like to know, like to learn, great way, great place, good fit, good idea, feel free, pretty",
  },
};

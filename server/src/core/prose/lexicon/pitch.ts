import type { LexiconTable } from "./table.ts";

/** Word classes that bear on offers: who acts, for whom, with what, to what end, and what is asked for. */
export const PITCH_CLASSES: LexiconTable = {
  we: { reason: "A firm speaks, not a person.", words: "we, us" },
  our: { reason: "What is offered belongs to a firm.", words: "our, ours" },
  i: { reason: "A person speaks of herself.", words: "i, me, myself" },
  my: { reason: "What is offered belongs to the sender.", words: "my, mine" },
  you: { reason: "The reader is addressed.", words: "you, yourself, yourselves" },
  your: { reason: "What the reader has.", words: "your, yours" },
  help: {
    reason: "Verbs by which a seller says what is done for a client.",
    words:
      "help, support, assist, enable, empower, let, allow, guide, coach, train, advise, deliver, provide, supply, offer, handle, manage, run, build, design, make, produce, create, develop, install, fix, specialise, specialize, serve, equip, ship, import, export, clean, print, host, automate, outsource, white-label, source, rent, sell, connect, match, partner, work",
  },
  result: {
    reason: "Verbs that claim a gain or a loss avoided.",
    words:
      "save, cut, reduce, lower, slash, halve, shrink, trim, shorten, boost, increase, double, triple, grow, scale, improve, raise, lift, generate, book, win, gain, earn, unlock, streamline, accelerate, maximise, maximize, optimise, optimize, eliminate, avoid, stop, free, recover, fill, attract, convert, simplify, transform, upgrade, replace, protect, secure, beat, outperform, pay back, speed up, bring in, get back, win back",
  },
  gain: {
    reason: "What a result is counted in.",
    words:
      "revenue, sales, leads, lead, cost, costs, bookings, appointments, meetings, clients, customers, profit, margin, income, savings, roi, return, returns, growth, conversion, conversions, pipeline, turnover, waste, time, hours, bills, bill, traffic, followers, visibility, ranking, rankings, subscribers, downtime, errors, overheads, footfall, occupancy, enquiries, inquiries, passive income, cash flow, no-shows",
  },
  product: {
    reason: "Nouns for what is sold.",
    words:
      "platform, software, tool, app, solution, solutions, service, services, product, products, package, packages, programme, program, course, courses, masterclass, bootcamp, training, coaching, consulting, consultancy, agency, system, dashboard, plugin, device, kit, machine, membership, subscription, plan, plans, fund, franchise, portfolio, catalogue, catalog, brochure, deck, ebook, e-book, newsletter, guide, template, templates, checklist, framework, blueprint, method, policy, insurance, loan, loans, mortgage, crypto, forex, token, website, websites, seo, marketing, ads, campaign, campaigns, hosting, crm, ai, automation, chatbot, api, saas, outsourcing, staffing, recruitment, freelancers, developers, virtual assistant, assistants, cleaning, catering, printing, translation, bookkeeping, accounting, payroll, supplements, merchandise, equipment, studio, workshop, workshops, retreat",
  },
  meet: {
    reason: "What a seller asks for.",
    words:
      "call, calls, chat, demo, demos, meeting, zoom, teams call, video call, walkthrough, walk-through, tour, presentation, consultation, consult, session, webinar, audit, assessment, quote, estimate, sample, samples, trial, pilot, proposal, strategy call, discovery call, visit, screenshare, slot, slots, conversation, talk, intro call, discuss, test drive, taster, analysis, review, appointment, catch-up, catch up, connect call, coffee",
  },
  brief: {
    reason: "Words that make the ask look small.",
    words:
      "quick, short, brief, five-minute, ten-minute, fifteen-minute, 10-minute, 15-minute, 20-minute, 30-minute, no-obligation, no obligation, no strings, no commitment, no pressure, quickly, couple of minutes, few minutes, free, complimentary, at no cost, no cost, on us, on the house, gratis",
  },
  minutes: {
    reason: "How long the call would be.",
    words: "min, mins, minute, minutes, half an hour, half hour",
  },
  open: {
    reason: "Words that ask whether the reader would.",
    words:
      "open to, worth, interested, keen, fancy, up for, make sense, makes sense, curious, opposed, against, okay if, ok if, mind if, would you be, care to, happy to, love to show, glad to, ready to, looking for, in the market, considering, thinking about, available, free for, have time, hop on, jump on, get on, set up, schedule, book, arrange",
  },
  show: {
    reason: "What a seller would like to do next.",
    words:
      "show, send, share, forward, walk you, introduce you, explain, demonstrate, present, tell you more, give you, offer you, drop, mail, email, whatsapp, fill you in, talk you through, run you through",
  },
  customer: {
    reason: "Whom a seller says it works for.",
    words:
      "client, clients, customer, customers, company, companies, business, businesses, firm, firms, team, teams, owner, owners, founder, founders, brand, brands, startups, startup, organisations, organizations, agencies, practices, clinics, shops, restaurants, hotels, schools, leaders, executives, managers, ceos, professionals, entrepreneurs, coaches, dentists, landlords, retailers, manufacturers, stores, smes, smbs, operators, contractors, hospitals, offices, families, people, others, folks, warehouses, farms, studios, salons, gyms, lawyers, accountants, agents, consultants, builders, sellers",
  },
  like: {
    reason: "Puts the reader into the seller's target group.",
    words:
      "like yours, like you, like your, such as yours, such as you, similar to yours, similar to you, your size, in your space, in your industry, in your position, in your area, in your sector, in your field, just like, same as yours",
  },
  price: {
    reason: "Money changes hands.",
    words:
      "price, prices, pricing, rate, rates, fee, fees, discount, off, deal, offer, special, cost, cheap, cheaper, affordable, budget, per month, monthly, per hour, a month, a week, per seat, guarantee, guaranteed, refund, money back, no win no fee, commission, instalments, bonus, voucher, coupon, invest, investment, invested, earn, earning, wholesale, moq, bulk",
  },
  proof: {
    reason: "A seller's evidence.",
    words:
      "case study, case studies, results, testimonials, testimonial, references, trusted, proven, award-winning, certified, accredited, leading, clients include, worked with, we have helped, helped, years of experience, success stories, success story, track record, no. 1, number one, top-rated, best-selling, world-class, one-stop, cutting-edge, state-of-the-art, tailored, bespoke, customised, customized, end-to-end, turnkey, all-in-one, seamless, hassle-free, fully managed",
  },
  urgent: {
    reason: "Pressure.",
    words:
      "limited, last chance, only today, this week only, before friday, spots, spot, seats left, places left, places, left, hurry, act now, ends, expires, deadline, don't miss, exclusive, invite-only, early bird, founding members, don't wait, waiting list",
  },
  pain: {
    reason: "A seller names the reader's trouble.",
    words:
      "struggling, struggle, challenge, challenges, pain, pain points, headache, headaches, tired of, fed up, frustrated, overwhelmed, losing, wasting, waste, missing out, leave money, leaving money, stuck, problem, problems, worry, worried, rising, expensive, spend, spending, pay too much, overpaying, bottleneck, busy, manual, spreadsheets",
  },
  who: {
    reason: "Looks for the one who decides.",
    words:
      "who handles, who looks after, who is responsible, right person, decision maker, decision-maker, in charge of, who takes care, point me, who buys, who does your, who manages, responsible for",
  },
  job: {
    reason: "A vacancy or a search for one: asking, not selling.",
    words:
      "role, roles, position, vacancy, hiring manager, cv, resume, résumé, salary, job, jobs, candidate, candidates, apply, applied, application, interview, internship, apprentice, apprenticeship, recruit, recruiting, thesis, dissertation, phd, professor, study, research, student, students, volunteer, volunteers, volunteering, mentor, graduate, alumni, career change, referral, references",
  },
  running: {
    reason: "Work that already goes on between the two.",
    words:
      "your order, the order, the invoice, invoice, attached, as agreed, as discussed, yesterday, last week, our contract, your contract, delivery, delivered, the minutes, minutes of, tomorrow, thanks for, thank you for, see you, agenda, signed, the draft, your draft, your quote, your offer, your proposal, our order, we ordered, the samples, on monday, on friday",
  },
};

// Written by “npm run generate” from snippets/*.json. Change those, not this file.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets look like that
import type { Template } from "../templates.ts";

/** The templates that come with the language server, in the order of the kinds. */
export const templates: readonly Template[] = [
  {
    name: "After a post",
    prefix: "post",
    description:
      "Someone's post made you think. Say what you see differently now: it shows that you read it.",
    category: "author",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, your post on ${2:[TOPIC]} made me rethink ${3:[DETAIL—what you see differently now]}.\nI'd like to read what you write next, and to compare notes now and then.$0",
  },
  {
    name: "After an article, a podcast or a talk",
    prefix: "article or podcast",
    description:
      "You read or heard something of theirs. One detail that stayed with you says more than any praise.",
    category: "author",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, I ${2|read your article,listened to your podcast,heard your talk|} on ${3:[TOPIC]}, and the part about ${4:[DETAIL—what stayed with you]} stayed with me.\nI'm curious where you take it from here.$0",
  },
  {
    name: "A mutual connection and something shared",
    prefix: "mutual connection",
    description:
      "You know the same person and share something else, too. A shared contact alone is a thin reason; the second one makes it personal.",
    category: "shared contact",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, we both know ${2:[MUTUAL CONNECTION]}, and there is ${3|a school,a workplace,an interest|} that we share as well: ${4:[WHAT YOU SHARE]}.\nHow did you come to it? I'd enjoy staying in touch.$0",
  },
  {
    name: "A shared group",
    prefix: "shared group",
    description:
      "You are in the same group. Name what they wrote or asked there, since thousands may share the group.",
    category: "group member",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, we are both in ${2:[GROUP]}, and your answer about ${3:[TOPIC]} saved me a wrong turn.\nI'm still working on that question and would like to stay in touch.$0",
  },
  {
    name: "Somebody suggested you",
    prefix: "referral",
    description:
      "A person whom both of you know suggested it. Ask that person first, and add “Relation: referred” to the head.",
    category: "referral",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, ${2:[REFERRER]} thought that we should know each other, as we both ${3:[WHAT YOU SHARE]}.\nI'd like to hear how you ${4:[QUESTION—something you would ask over coffee]}.$0",
  },
  {
    name: "The same event",
    prefix: "same event",
    description:
      "You were both there. Name the question, talk or table that you remember them by, while it is fresh.",
    category: "event",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, we were both at ${2:[EVENT]}, and your ${3|question,talk,remark|} about ${4:[TOPIC]} is still on my mind.\nWhat led you to it? I'd like to keep talking here.$0",
  },
  {
    name: "The same place",
    prefix: "same place",
    description:
      "You work in the same city or region. Add one thing that they do, so that it is about them and not about the map.",
    category: "neighbour",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, we both work in ${2:[INDUSTRY]} in ${3:[CITY]}, which is a small circle.\nI saw that you ${4:[DETAIL—something they do or did]}, and I'd like to hear how it goes.$0",
  },
  {
    name: "The same line of work",
    prefix: "same industry",
    description: "You do similar work and stand before a similar question. Say which one.",
    category: "peer",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, I work in ${2:[INDUSTRY]} too, and your profile mentions ${3:[DETAIL—something from their profile]}.\nI'm working on the same thing this year and would enjoy comparing notes.$0",
  },
  {
    name: "A goal you work toward",
    prefix: "goal",
    description:
      "They have walked a road that you are on. Ask nothing yet: saying where you are heading is enough.",
    category: "peer",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, I'm working toward ${2:[GOAL]}, and I see that you came to it from ${3:[WHERE THEY BEGAN]}.\nI'd like to follow your path, and maybe ask you a question along the way.$0",
  },
  {
    name: "Volunteering",
    prefix: "volunteering",
    description: "You both give time to a cause. A question that comes up in the work makes the best start.",
    category: "volunteer",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, I see that you give time to ${2:[THEIR CAUSE]}. I do the same at ${3:[YOUR CAUSE]}, where we keep coming back to ${4:[QUESTION—what your group is working out]}.\nI'd like to hear how you go about it.$0",
  },
  {
    name: "A former colleague",
    prefix: "former colleague",
    description:
      "You worked together once. Begin with a memory that only the two of you share; add “Relation: known” to the head.",
    category: "former colleague",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, it has been a while since ${2:[SHARED TIME—a project or place]}. I still tell people about ${3:[MEMORY]}.\nHow are things at ${4:[COMPANY]}? I'd like to be back in touch.$0",
  },
  {
    name: "Someone you met",
    prefix: "acquaintance",
    description:
      "You met once or twice. Help them place you: where it was, and what you talked about. Add “Relation: known” to the head.",
    category: "acquaintance",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, we met at ${2:[PLACE]} and got talking about ${3:[TOPIC]}. I have thought about it since: ${4:[AFTERTHOUGHT]}.\nShall we carry on here?$0",
  },
  {
    name: "A recruiter",
    prefix: "recruiter",
    description:
      "They hire for work like yours. One fact about you is enough; the rest stands on your profile.",
    category: "recruiter",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, I saw that you are looking for ${2:[ROLE—plural]} in ${3:[CITY]}. I ${4:[WORK—what you do and where]}, and I'd like my next role to be there.\nMay I be one of the people you think of?$0",
  },
  {
    name: "An academic",
    prefix: "academic",
    description: "Their research helped you. Say which part, and what for: few readers tell them.",
    category: "academic",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, your paper on ${2:[TOPIC]} helped me with ${3:[YOUR WORK]}, above all the part on ${4:[DETAIL]}.\nI'd like to follow where you take it next.$0",
  },
  {
    name: "A prospect",
    prefix: "prospect",
    description:
      "Someone you might work with one day. Be curious about their work and leave yours out: an offer in an invitation is what people decline.",
    category: "prospect",
    kind: "invitation",
    body: "Hi ${1:[NAME]}, I read that ${2:[COMPANY]} ${3:[NEWS—something they did lately]}.\nI'm curious what surprised you most on the way, and would like to follow how it goes.$0",
  },
  {
    name: "The first message, after an invitation without a note",
    prefix: "first message",
    description:
      "They accepted an invitation that could carry no note. Tell them now why you sent it, and ask one easy question.",
    category: "new connection",
    kind: "message",
    body: "Hi ${1:[NAME]}, thank you for accepting. My invitation had no room for a note, so here is the reason behind it.\n\nI came across ${2:[WHERE—a post or a talk of theirs]}, and what you said on ${3:[TOPIC]} is close to my own work: ${4:[YOUR WORK]}.\n\nWhat brought you to it? I'd enjoy hearing, whenever it suits you.$0",
  },
  {
    name: "Thanks for connecting",
    prefix: "thanks for connecting",
    description: "They accepted. Thank them, say what you look forward to, and leave it there.",
    category: "new connection",
    kind: "message",
    body: "Thank you for connecting, ${1:[NAME]}. I look forward to ${2:[WHAT—something of theirs you will follow]}.\n\nIf I can be of help with ${3:[SOMETHING YOU KNOW]} some day, just write.$0",
  },
  {
    name: "One question",
    prefix: "one question",
    description:
      "You would like somebody's advice. One concrete question, and what you have tried already, is easy to answer.",
    category: "acquaintance",
    kind: "message",
    body: "Hi ${1:[NAME]}, I have a question that you may well have met before: ${2:[QUESTION]}\n\nSo far I have ${3:[WHAT YOU TRIED]}, and ${4:[WHERE YOU ARE STUCK]}. Which way would you go?\n\nA line or two would help me a lot, and there is no hurry.$0",
  },
  {
    name: "Introduce two people",
    prefix: "introduce",
    description:
      "You bring two people together. Ask both of them first, and tell each what the other cares about.",
    category: "introduction",
    kind: "message",
    body: "Hi ${1:[NAME]}, hi ${2:[OTHER NAME]}, as promised, here is your introduction.\n\n$1, $2 ${3:[WHAT THE OTHER DOES]}. $2, $1 ${4:[WHAT THE FIRST ONE DOES]}.\n\nYou both asked me about ${5:[TOPIC]}, so I'll leave the rest to you. Enjoy the talk!$0",
  },
  {
    name: "A question for an expert",
    prefix: "expert question",
    description:
      "Somebody outside your network knows what you need to learn. Put the question into the subject, too.",
    category: "expert",
    kind: "inmail",
    body: "Hi ${1:[NAME]}, I read ${2:[SOURCE—a piece of theirs]}, and one thing in it touches what I'm working on: ${3:[DETAIL]}.\n\nMy question: ${4:[QUESTION]}\n\nTwo lines would already help me, and if somebody else is the better person to ask, I'd be thankful for a name.$0",
  },
  {
    name: "A role for someone",
    prefix: "role for someone",
    description:
      "You hire, and this person would fit. Say which part of their work made you write, and name the facts that they need to decide.",
    category: "candidate",
    kind: "inmail",
    body: "Hi ${1:[NAME]}, I'm looking for a ${2:[ROLE]} at ${3:[COMPANY]} in ${4:[CITY]}. I thought of you because of ${5:[DETAIL—something they built or wrote]}.\n\nIn short: ${6:[FACTS—team and pay and where the work is done]}.\n\nIs that a move you would think about this year? A no is fine as well, and I'll leave it there.$0",
  },
  {
    name: "Something new to add",
    prefix: "something new",
    description:
      "Your last message had no answer. Bring something that is of use to them, and ask for nothing.",
    category: "peer",
    kind: "follow-up",
    body: "Hi ${1:[NAME]}, since I wrote to you about ${2:[TOPIC]}, I came across ${3:[WHAT YOU FOUND]}.\n\nIt made me think of ${4:[DETAIL—what they are working on]}, above all this: ${5:[WHAT IT SHOWS]}.\n\nNo need to answer; I thought that you might like it.$0",
  },
  {
    name: "After a conversation",
    prefix: "after a conversation",
    description: "You talked. Send what you promised, and tell them what stayed with you.",
    category: "acquaintance",
    kind: "follow-up",
    body: "Hi ${1:[NAME]}, I enjoyed our talk about ${2:[TOPIC]}. Here is what I promised: ${3:[WHAT YOU PROMISED]}.\n\nWhat stayed with me is ${4:[DETAIL—something they said]}. I'll let you know how it turns out on my side.$0",
  },
  {
    name: "The advice worked",
    prefix: "advice worked",
    description: "Somebody helped you. Few people ever hear how it went: tell them.",
    category: "acquaintance",
    kind: "follow-up",
    body: "Hi ${1:[NAME]}, you advised me to ${2:[ADVICE]}, and I did. The result: ${3:[RESULT]}.\n\nThank you for taking the time. If I can return the favour, just write.$0",
  },
  {
    name: "Thanks, and what was it in particular?",
    prefix: "reply to a compliment",
    description:
      "They praised your profile or your work and did not say what for. A friendly question turns it into a conversation.",
    category: "new connection",
    kind: "reply",
    body: "Thank you, ${1:[NAME]}, that is kind of you. What was it in particular? I ask because it helps me to know which part was of use to you.\n\nAnd what are you working on just now?$0",
  },
  {
    name: "Decline an offer",
    prefix: "decline an offer",
    description:
      "They offer something that you don't need. A clear and kind no spares both of you the next message.",
    category: "seller",
    kind: "reply",
    body: "Thank you for thinking of me, ${1:[NAME]}. We are well settled with ${2:[WHAT YOU USE]} and not looking for a change, so I'd rather tell you now than keep you waiting.\n\nI wish you all the best with it.$0",
  },
  {
    name: "Not now, to a recruiter",
    prefix: "decline a job",
    description:
      "The role is not for you. Say what would be, and the next message from them will fit better.",
    category: "recruiter",
    kind: "reply",
    body: "Thank you for writing, ${1:[NAME]}, and for telling me about ${2:[ROLE]}. I'm staying where I am for now: ${3:[REASON]}.\n\nWhat would interest me later is ${4:[WHAT YOU LOOK FOR]}. If something like it comes up, I'd be glad to hear from you.$0",
  },
  {
    name: "Thanks for the invitation",
    prefix: "thanks for the invitation",
    description: "Somebody invited you without saying why. Thank them, name what you share, and ask.",
    category: "new connection",
    kind: "reply",
    body: "Thank you for the invitation, ${1:[NAME]}. I see that we share ${2:[WHAT YOU SHARE]}.\n\nWhat made you write? I'd like to hear.$0",
  },
];

// Package sources says who publishes: it reads articles and knows outlets.
//
// [Read] turns files (.txt .html .json .jsonl, or a folder of them) into
// articles and says what of them could not be read. [Known] is the directory
// that ships: agencies, broadcasters, dailies, governments, parties, armed
// groups, each a line of text with its reference. [Standing] counts how often
// an outlet's claims met independent agreement or dispute, and [Grade] gives
// the two letters of the Admiralty code with the reasons for them. Package
// truth beside this one weighs many sources against each other.
//
// What it does not do: it fetches nothing from the network, it finds no
// claims in a text (package claims does), and it passes no verdict on an
// outlet. The directory holds facts with a reference; what is unknown stays
// unknown.
package sources

/// The languages in which Ringwerk speaks to people.
package enum Language: String, Vocabulary { case nl, en }

FERRY-TALKS-2
City and ferry line open talks with little hope of a deal
By Ines Okafor

PORT ALDER — The city and the Kell Island Line open high-stake talks on the future of the island ferry on Monday, but hopes of a deal before winter are slim, negotiators say.

The two sides are far apart on who should pay for the boats that carry islanders to work. Mayor Ruth A. Delgado has struggled to keep her council behind a plan to buy two used ships from a yard in Kiev.

“Nobody can plan a winter ‘on a handshake,’” Delgado said before the meeting. “The islanders deserve a timetable.”

The company, which cut , rerouted and then canceled its night crossing last year, has left some 3,400 people without an evening boat and raised fares twice in the the past decade.

After three calls between Delgado and Brandt, and a week of quieter meetings among lawyers and engineers on both sides, the two agreed to sit down on Monday at the Customs House with a mediator from the state harbor board, to be followed by hearings the rest of the week on the island itself.

Islanders fill the front rows of every hearing, and they keep count of every broken promise. Most of the savings would come from closing the night crossing, the officials say. The fare increases of the past two years have not closed the gap in the line’s books.

The line would also sell the terminal at Heron Point, a brick hall that opened in 1911 [CHECK YEAR], and lease back a single berth for the morning boat.

Islanders fill the front rows of every hearing, and they keep count of every broken promise. Most of the savings would come from closing the night crossing, the officials say. The fare increases of the past two years have not closed the gap in the line’s books.

Brandt declined to discuss the offer. “A public boat is still possible, and it would be cheaper,” Delgado said. “If the line wants one.”

// Brandt's office promised a call back by 4 p.m. Hold the third paragraph for it.

ALDER COURIER

Leave a Reply

You must be logged in to post a comment.

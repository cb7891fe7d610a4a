# Writes the cohorts of a made-up store in the forms that other programs read. Each has its country and
# unit in it already, and bare numbers for `>=20`, `>19` and `~20`, so that nobody need join or parse.
#
#   mawk -v to=FOLDER -f peers.awk store.rec

function value() { return substr($0, index($0, ": ") + 2) }
function number(text,   more) {
  more = text ~ /^>[0-9]/
  gsub(/[^0-9]/, "", text)
  return more ? text + 1 : text
}
function quoted(text) { return text ~ /[",]/ ? "\"" text "\"" : text }

function cohort(   place, group) {
  place = country[program]
  group = place ":" unit[program]
  print id, program, year, place, unit[program], venue, planned, actual, course > (to "/cohorts.tsv")
  print id "," program "," year "," place "," unit[program] "," venue "," planned "," actual "," \
    quoted(course) > (to "/cohorts.csv")
  print year "-01-01 " id "\n  (" group ":planned)  " planned + 0 "\n  (" group ":actual)  " \
    actual + 0 "\n" > (to "/cohorts.journal")
  print "Id: " id "\nYear: " year "\nCountry: " place "\nUnit: " unit[program] "\nPlanned: " \
    planned + 0 "\nActual: " actual + 0 "\n" > (to "/cohorts.rec")
  print ",{\"name\":\"" id "\",\"asize\":" planned + 0 ",\"dsize\":512}" > (to "/ncdu.json")
  print "commit refs/heads/main\ncommitter Made up <made@up> " 1000000000 + ++count " +0000\ndata " \
    length(id) + 1 + length(venue) "\n" id " " venue > (to "/commits")
}

BEGIN {
  OFS = "\t"
  print "id,program,year,country,unit,venue,planned,actual,course" > (to "/cohorts.csv")
  print "%rec: Cohort\n" > (to "/cohorts.rec")
  print "[1,0,{\"progname\":\"cadre\",\"progver\":\"1\",\"timestamp\":0},[{\"name\":\"/cohorts\"}" \
    > (to "/ncdu.json")
}

/^%rec: / { type = value() }
/^Id: / { id = value() }
/^Country: / { country[id] = value() }
/^Unit: / { unit[id] = value() }
/^Program: / { program = value() }
/^Year: / { year = value() }
/^Venue: / { venue = value() }
/^Course: / { course = value() }
/^Planned: / { planned = number(value()) }
/^Actual: / { actual = number(value()) }
/^$/ { if (type == "Cohort" && year) cohort(); year = planned = actual = course = venue = "" }
END {
  if (type == "Cohort" && year) cohort()
  print "]]" > (to "/ncdu.json")
}

-- For wrk: of 50 requests 25 inboxes, 24 tickets and one note; counts unexpected responses.
-- COOKIE and TOKEN are those of a signed-in member, TICKETS ticket numbers separated by spaces.

local headers = { Cookie = os.getenv("COOKIE") }
local form = { Cookie = os.getenv("COOKIE"), ["Content-Type"] = "application/x-www-form-urlencoded" }
local tickets = {}
for number in os.getenv("TICKETS"):gmatch("%d+") do tickets[#tickets + 1] = number end

local threads = {}
right, wrong, first = 0, 0, ""

function setup(thread)
  thread:set("seed", #threads * 7919)
  threads[#threads + 1] = thread
end

local count = 0

function request()
  count = count + 1
  local ticket = "/loja/tickets/" .. tickets[(seed + count) % #tickets + 1]
  if count % 50 == 0 then
    return wrk.format("POST", ticket .. "/notes", form, "csrf_token=" .. os.getenv("TOKEN") .. "&body=Nota+" .. seed + count)
  end
  return wrk.format("GET", count % 2 == 0 and ticket or "/loja/inbox", headers)
end

function response(status, headers)
  local place = headers["Location"] or headers["location"] or ""
  if status == 200 or status == 303 and place:find("/loja/tickets/", 1, true) then
    right = right + 1
  else
    wrong = wrong + 1
    first = first == "" and status .. " " .. place or first
  end
end

function done(summary)
  local right, wrong, first = 0, 0, ""
  for _, thread in ipairs(threads) do
    right, wrong = right + thread:get("right"), wrong + thread:get("wrong")
    first = first == "" and thread:get("first") or first
  end
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format("right=%d wrong=%d errors=%d first=%s", right, wrong, errors, first))
end

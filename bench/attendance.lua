-- For wrk: each request is one sheet of attendance, a command of its own, different from the last.
-- Words: origin, cookie, token, how many women, the paths of the sessions.
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init(words)
  math.randomseed(os.time() * 16 + number)
  wrk.method = "POST"
  wrk.headers["Origin"] = words[1]
  wrk.headers["Cookie"] = words[2]
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  token, women, sessions = words[3], tonumber(words[4]), {}
  for place = 5, #words do sessions[#sessions + 1] = words[place] end
end

local states = { "present", "late", "excused", "absent" }

local function command()
  local function part(top) return math.random(0, top) end
  return string.format("%04x%04x-%04x-4%03x-a%03x-%04x%04x%04x", part(65535), part(65535),
    part(65535), part(4095), part(4095), part(65535), part(65535), part(65535))
end

function request()
  local fields = { "guests=0", "token=" .. token, "command=" .. command() }
  for row = 1, women do fields[#fields + 1] = "row-" .. row .. "=" .. states[math.random(4)] end
  local session = sessions[math.random(#sessions)]
  return wrk.format(nil, session .. "/attendance", nil, table.concat(fields, "&"))
end

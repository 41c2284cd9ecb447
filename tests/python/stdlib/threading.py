import threading
lock = threading.Lock()
with lock as held:
    print(held, lock.locked())  # expect: True True
print(lock.locked())  # expect: False
seen = []
thread = threading.Thread(target=lambda a, b=0: seen.append(a + b), args=(1,), kwargs={"b": 2})
thread.start()
thread.join()
print(seen, thread.is_alive())  # expect: [3] False
event = threading.Event()
event.set()
print(event.is_set(), event.wait(1))  # expect: True True
kept = threading.local()
kept.value = 4
print(kept.value, threading.current_thread().name)  # expect: 4 MainThread
with threading.RLock(), threading.Semaphore(2):
    print("inside")  # expect: inside
threading.Lock().release()  # expect error: RuntimeError: release unlocked lock

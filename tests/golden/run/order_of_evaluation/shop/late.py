from shop.log import log

log.append("late")
